# syntax=docker/dockerfile:1
# One image for all: the worker with its service, and the commands of the timetable.
#
# Checked by hadolint and by tests/contract/test_deployment.py, the first stage's commands run by hand on Debian 12; the
# image itself was not built yet: .github/workflows/ci.yml does, and scans it. The base image is pinned by tag only: set its
# digest when you mirror it into your registry, the only place where one is known and kept.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY deploy/requirements.lock deploy/
RUN python -m venv --without-pip /opt/ivoris && \
    pip --python /opt/ivoris/bin/python install --no-cache-dir --disable-pip-version-check --require-hashes -r deploy/requirements.lock
COPY pyproject.toml README.md ./
COPY src/ src/
# Installed as it lies, so that `ivoris` and `python -m src.cli` are the same files
RUN pip --python /opt/ivoris/bin/python install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation -e . && \
    /opt/ivoris/bin/python -m compileall -q src

FROM python:3.11-slim-bookworm
COPY scripts/system-packages /usr/local/sbin/system-packages
RUN sh /usr/local/sbin/system-packages && rm -rf /var/lib/apt/lists/* && \
    useradd --uid 10001 --user-group --no-create-home --home-dir /tmp --shell /usr/sbin/nologin ivoris
COPY --from=build /opt/ivoris /opt/ivoris
# Owned by root: the program cannot change itself
COPY --from=build /app /app
COPY config/ /app/config/
WORKDIR /app
ENV PATH=/opt/ivoris/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
# By number, so that Kubernetes can see that it is not root
USER 10001:10001
EXPOSE 8000
# No HEALTHCHECK: most commands of this image listen nowhere. The worker's is in compose.yaml and in its Deployment.
ENTRYPOINT ["ivoris"]
CMD ["worker"]
