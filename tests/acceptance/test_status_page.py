"""The status page in a real browser: what it says, how it looks on a phone, by day and by night."""

from __future__ import annotations

import contextlib
import io
import shutil

import numpy as np
import pytest
from PIL import Image
from program import FEW
from program import REFERENCE_DATE as DAY
from selenium import webdriver
from selenium.webdriver.common.by import By
from service import serving, until

pytestmark = pytest.mark.xdist_group("few")
PHONE, DESK = (390, 844), (1280, 900)
CHROMIUM = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


@pytest.fixture(scope="module")
def program(_few_mapped, tmp_path_factory):
    program = _few_mapped.copy(tmp_path_factory.mktemp("page") / "data")
    program.sandbox.faults.set("DentalDB_02", "refuse")
    assert program("extract", "--date", DAY).code == 3
    program.sandbox.faults.clear()
    yield program
    program.end()


@pytest.fixture(scope="module")
def service(program):
    with serving(program) as service:
        until(lambda: service.get("/health/ready").status_code == 200)
        yield service


@contextlib.contextmanager
def browsing(service, size, *options):
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("Chromium is missing: install Debian's packages chromium and chromium-driver")
    settings = webdriver.ChromeOptions()
    settings.binary_location = shutil.which("chromium")
    for option in (*CHROMIUM, *options):
        settings.add_argument(option)
    settings.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(settings, webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        device = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
        driver.get(str(service.client.base_url))
        yield driver
    finally:
        driver.quit()


def picture(driver):
    """The screen as red, green and blue of each point."""
    return np.asarray(Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")).astype(int)


def test_it_says_what_happened_what_failed_and_what_to_do(service):
    with browsing(service, DESK) as driver:
        assert driver.title == "✓ Ivoris Pipeline"
        numbers = [found.text for found in driver.find_elements(By.CSS_SELECTOR, ".numbers dd")]
        assert numbers[0] == f"{FEW - 1}/{FEW}"
        assert numbers[1] == "30"
        assert numbers[3] == "1"
        [failure] = driver.find_elements(By.CSS_SELECTOR, ".failure")
        assert failure.text.startswith("center_02 Zahnarztpraxis Berlin connection")
        assert "Do: check host, port, firewall and that SQL Server runs" in failure.text
        assert "python -m src.cli doctor -c center_02" in failure.text
        rows = [row.text for row in driver.find_elements(By.CSS_SELECTOR, "tbody tr")]
        assert len(rows) == 3 + FEW
        assert any(row.startswith("germany 3/4 1 answers") for row in rows)
        assert any("center_05" in row and "success 6 2022-01-18 reviewed" in row for row in rows)
        driver.find_element(By.LINK_TEXT, "austria").click()
        assert len(driver.find_elements(By.CSS_SELECTOR, "tbody tr")) == 3 + 1
        assert driver.find_elements(By.CSS_SELECTOR, ".failure") == []
        outside = driver.execute_script("return performance.getEntriesByType('resource').map(one => one.name)")
        assert outside == [], "no asset from anywhere"
        assert [line for line in driver.get_log("browser") if line["level"] == "SEVERE"] == []


def test_it_is_readable_on_a_phone(service):
    with browsing(service, PHONE) as driver:
        width = driver.execute_script("return document.documentElement.scrollWidth")
        assert width <= PHONE[0], "nobody scrolls sideways"
        texts = driver.find_elements(By.CSS_SELECTOR, "p, td, th, dd, dt")
        assert min(float(text.value_of_css_property("font-size").removesuffix("px")) for text in texts) >= 13
        assert driver.find_element(By.CSS_SELECTOR, ".failure").is_displayed()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_system_by_day_and_by_night(service, scheme):
    with browsing(service, PHONE) as driver:
        wish = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", wish)
        seen = picture(driver)
        paper = np.median(seen.reshape(-1, 3), axis=0)
        assert (paper.min() > 200) if scheme == "light" else (paper.max() < 60)
        brightness = seen.sum(axis=2)
        ink = (brightness < 250) if scheme == "light" else (brightness > 500)
        assert 0.01 < ink.mean() < 0.3, "there is something to read"
        reddish = (seen[..., 0] > seen[..., 1] + 60) & (seen[..., 0] > seen[..., 2] + 60)
        greenish = (seen[..., 1] > seen[..., 0] + 40) & (seen[..., 1] > seen[..., 2] + 20)
        assert reddish.sum() > 50, "the failure is red"
        assert greenish.sum() > 50, "what is well is green"
