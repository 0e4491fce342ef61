#!/usr/bin/env python3
"""Makes Updraft's own faces from the Inter that Debian packages (fonts-inter).

Why: Debian's Inter is CFF, which Qt 6.4 draws at half the speed, and its contextual alternates
have private code points only, so that "CX-04" leaves a PDF as "CX 04". Qt 6.4 also has no way to
ask for tabular figures. The faces made here have TrueType outlines, tabular digits by default, no
contextual alternates and no private code points. They stay under the Open Font License (OFL.txt)
and carry a name of their own.

Usage: build_faces.py INTER_FOLDER OUTPUT_FOLDER
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

# source file → (family, style, weight, result)
FACES = {
    "Inter-Regular": ("Updraft Sans", "Regular", 400, "sans-regular"),
    "Inter-Italic": ("Updraft Sans", "Italic", 400, "sans-italic"),
    "Inter-Medium": ("Updraft Sans", "Medium", 500, "sans-medium"),
    "Inter-SemiBold": ("Updraft Sans", "SemiBold", 600, "sans-semibold"),
    "InterDisplay-Medium": ("Updraft Display", "Medium", 500, "display-medium"),
}
PRIVATE = range(0xE000, 0xF900)
FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern"]  # not calt: see above
MAX_ERROR = 1.0  # of 2816 units an em: invisible at any size


def tabular_digits(font):
    """The one-to-one substitutions of the feature tnum, as a dictionary of glyph names."""
    gsub = font["GSUB"].table
    pairs = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    pairs.update(getattr(table, "ExtSubTable", table).mapping)
    return pairs


def remap(font):
    """Points the digits at their tabular glyphs and forgets private code points."""
    tabular = tabular_digits(font)
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code in [c for c in table.cmap if c in PRIVATE]:
            del table.cmap[code]
        for digit in range(ord("0"), ord("9") + 1):
            glyph = table.cmap[digit]  # tables may share one dictionary: done twice, then
            table.cmap[digit] = tabular.get(glyph, glyph)


def reduce(font):
    """Drops glyphs that no character reaches any more."""
    options = subset.Options(layout_features=FEATURES, notdef_outline=True, name_IDs=["*"],
                             glyph_names=False, hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)


def to_truetype(font):
    """Replaces the cubic outlines (CFF) by quadratic ones (glyf)."""
    glyphs = font.getGlyphSet()
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    del font["CFF "]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = outlines
    use_truetype_header(font)


def use_truetype_header(font):
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs",
                  "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["head"].glyphDataFormat = 0
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def rename(font, family, style, weight):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 5, 9, 11, 13, 14)]
    full = f"{family} {style}"
    for number, text in {1: family, 2: style, 3: f"{full}: made from Inter", 4: full,
                         6: full.replace(" ", "")}.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def build(source, target, family, style, weight):
    font = TTFont(source, recalcTimestamp=False)  # the same bytes from the same source
    remap(font)
    reduce(font)
    to_truetype(font)
    rename(font, family, style, weight)
    font.save(target)


def main():
    inter, output = Path(sys.argv[1]), Path(sys.argv[2])
    output.mkdir(parents=True, exist_ok=True)
    for name, (family, style, weight, result) in FACES.items():
        build(inter / f"{name}.otf", output / f"{result}.ttf", family, style, weight)


if __name__ == "__main__":
    main()
