"""Where the reference practices are, who comes to them, and when they are closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Region = Literal["germany", "austria", "switzerland"]
Language = Literal["de", "fr", "it"]

REGIONS: tuple[Region, ...] = ("germany", "austria", "switzerland")


@dataclass(frozen=True)
class City:
    """``subdivision`` is an ISO 3166-2 code; ``language`` is what its dentists write in."""

    name: str
    subdivision: str
    language: Language = "de"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _cities(language: Language, **by_subdivision: str) -> list[City]:
    return [
        City(name, code.replace("_", "-"), language)
        for code, names in by_subdivision.items()
        for name in names.split(", ")
    ]


# The first of each list are the centers of the ordinary load of thirty, hence the mix of states and languages.
CITIES: dict[Region, tuple[City, ...]] = {
    "germany": (
        City("München", "DE-BY"),
        City("Berlin", "DE-BE"),
        City("Hamburg", "DE-HH"),
        City("Köln", "DE-NW"),
        City("Frankfurt am Main", "DE-HE"),
        City("Stuttgart", "DE-BW"),
        City("Düsseldorf", "DE-NW"),
        City("Leipzig", "DE-SN"),
        City("Dortmund", "DE-NW"),
        City("Bremen", "DE-HB"),
        City("Dresden", "DE-SN"),
        City("Hannover", "DE-NI"),
        City("Nürnberg", "DE-BY"),
        City("Saarbrücken", "DE-SL"),
        City("Mainz", "DE-RP"),
        City("Kiel", "DE-SH"),
        City("Erfurt", "DE-TH"),
        City("Magdeburg", "DE-ST"),
        City("Potsdam", "DE-BB"),
        City("Rostock", "DE-MV"),
        *_cities(
            "de",
            DE_BY="Augsburg, Regensburg, Würzburg, Ingolstadt, Fürth, Erlangen, Bamberg, Bayreuth, Passau, Landshut",
            DE_BW="Mannheim, Karlsruhe, Freiburg im Breisgau, Heidelberg, Ulm, Heilbronn, Pforzheim, Tübingen",
            DE_NW="Essen, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Aachen, Krefeld, Paderborn, Siegen",
            DE_NI="Braunschweig, Oldenburg, Osnabrück, Wolfsburg, Göttingen, Hildesheim, Lüneburg",
            DE_HE="Wiesbaden, Kassel, Darmstadt, Offenbach am Main, Gießen, Marburg, Fulda",
            DE_RP="Ludwigshafen am Rhein, Koblenz, Trier, Kaiserslautern, Worms",
            DE_SN="Chemnitz, Zwickau, Görlitz, Plauen",
            DE_SH="Lübeck, Flensburg, Neumünster",
            DE_ST="Halle (Saale), Dessau-Roßlau",
            DE_TH="Jena, Gera, Weimar",
            DE_BB="Cottbus, Frankfurt (Oder)",
            DE_MV="Schwerin, Greifswald",
            DE_SL="Neunkirchen, Homburg",
            DE_HB="Bremerhaven",
        ),
    ),
    "austria": (
        City("Wien", "AT-9"),
        City("Graz", "AT-6"),
        City("Linz", "AT-4"),
        City("Salzburg", "AT-5"),
        City("Innsbruck", "AT-7"),
        *_cities(
            "de",
            AT_2="Klagenfurt am Wörthersee, Villach, Wolfsberg, Spittal an der Drau",
            AT_3="St. Pölten, Wiener Neustadt, Krems an der Donau, Baden bei Wien, Amstetten, Mödling",
            AT_4="Wels, Steyr, Leonding, Traun, Bad Ischl",
            AT_8="Dornbirn, Feldkirch, Bregenz, Bludenz",
            AT_6="Leoben, Kapfenberg, Bruck an der Mur",
            AT_5="Hallein, Saalfelden, Zell am See",
            AT_7="Kufstein, Schwaz, Lienz",
            AT_1="Eisenstadt, Oberwart, Neusiedl am See",
        ),
    ),
    "switzerland": (
        City("Zürich", "CH-ZH"),
        City("Genève", "CH-GE", "fr"),
        City("Basel", "CH-BS"),
        City("Lugano", "CH-TI", "it"),
        City("Bern", "CH-BE"),
        *_cities("fr", CH_VD="Lausanne, Montreux, Yverdon-les-Bains, Nyon", CH_NE="Neuchâtel, La Chaux-de-Fonds"),
        *_cities("fr", CH_FR="Fribourg, Bulle", CH_VS="Sion, Martigny", CH_JU="Delémont", CH_GE="Carouge"),
        *_cities("it", CH_TI="Bellinzona, Locarno, Mendrisio, Chiasso"),
        *_cities(
            "de",
            CH_ZH="Winterthur, Uster, Dübendorf, Wädenswil",
            CH_BE="Biel/Bienne, Thun, Burgdorf",
            CH_LU="Luzern, Emmen",
            CH_SG="St. Gallen, Rapperswil-Jona, Wil",
            CH_AG="Aarau, Baden, Wettingen",
            CH_GR="Chur, Davos",
            CH_SH="Schaffhausen",
            CH_ZG="Zug",
            CH_SO="Solothurn, Olten",
            CH_TG="Frauenfeld, Kreuzlingen",
            CH_BL="Liestal",
            CH_SZ="Schwyz",
        ),
    ),
}

PRACTICE: dict[Language, str] = {"de": "Zahnarztpraxis", "fr": "Cabinet dentaire", "it": "Studio dentistico"}

# Appended to a city's name when every city has its practice already.
DISTRICTS: dict[Language, tuple[str, ...]] = {
    "de": ("", "-Nord", "-Süd", "-Ost", "-West", "-Mitte"),
    "fr": ("", "-Nord", "-Sud", "-Est", "-Ouest", "-Centre"),
    "it": ("", "-Nord", "-Sud", "-Est", "-Ovest", "-Centro"),
}

FAMILY_NAMES: dict[Language, tuple[str, ...]] = {
    "de": _words(
        "Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,"
        "Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Werner,Krause,Lehmann,Köhler,"
        "Maier,König,Kaiser,Fuchs,Scholz,Möller,Weiß,Jung,Hahn,Vogel,Groß,Gruber,Huber,Steiner,Moser,Pichler,Öztürk,"
        "Nowak,Kowalska,Petrović,von der Heide,O'Connor,Meyer-Lüdenscheidt"
    ),
    "fr": _words(
        "Favre,Rochat,Girard,Bonvin,Perret,Chappuis,Jaquet,Dubois,Rey,Monnier,Berthoud,Cornu,Pittet,Blanc,Mermoud,"
        "Clerc,Delacrétaz,Jeanneret,Vuilleumier,D'Alessandri,Ferreira,Müller"
    ),
    "it": _words(
        "Bernasconi,Rossi,Bianchi,Ferrari,Fontana,Crivelli,Pedrazzini,Lepori,Cattaneo,Galli,Soldati,Medici,Colombo,"
        "Bernardoni,Poretti,Ghezzi,De Luca,D'Angelo,Keller,Jovanović"
    ),
}

GIVEN_NAMES: dict[Language, tuple[str, ...]] = {
    "de": _words(
        "Anna,Maria,Jürgen,Thomas,Lena,Paul,Sabine,Björn,Käthe,Emma,Lukas,Sofia,Felix,Hannah,Günther,Jörg,Mia,Leon,Jonas,"
        "Ursula,Petra,Michael,Stefan,Andrea,Noah,Elif,Zoë,Karl-Heinz,Franz,Johanna,Matthias,Heike,Finn,Clara,Özlem,"
        "Wolfgang,Renate,Tobias,Greta,Emil"
    ),
    "fr": _words(
        "Chloé,Léa,Noé,Luc,Étienne,Françoise,Jérôme,Hélène,Mathéo,Inès,Benoît,Amélie,Gaël,Sylvie,Jean-Marc,Océane"
    ),
    "it": _words("Giulia,Luca,Niccolò,Chiara,Matteo,Alessia,Davide,Sara,Giacomo,Noemi,Elisa,Andrea,Gianni,Lucia"),
}

# Public holidays within the two years of the reference load, ISO dates: those of all regions, then each one's own.
_EVERYWHERE = _words(
    "2021-01-01,2022-01-01,2020-12-25,2021-12-25,2020-12-26,2021-12-26,2021-04-02,2022-04-15,2021-04-05,2022-04-18,"
    "2021-05-13,2022-05-26,2021-05-24,2022-06-06"
)
HOLIDAYS: dict[Region, tuple[str, ...]] = {
    "germany": (*_EVERYWHERE, "2021-05-01", "2022-05-01", "2020-10-03", "2021-10-03"),
    "austria": (
        *_EVERYWHERE,
        *_words("2021-01-06,2022-01-06,2021-06-03,2022-06-16,2020-08-15,2021-08-15,2020-10-26,2021-10-26"),
        *_words("2020-11-01,2021-11-01,2020-12-08,2021-12-08,2021-05-01,2022-05-01"),
    ),
    "switzerland": (*_EVERYWHERE, "2020-08-01", "2021-08-01", "2021-01-02", "2022-01-02"),
}
