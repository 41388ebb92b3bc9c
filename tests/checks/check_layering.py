#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every include line against the table of docs/architecture.md, and the sizes of files.

usage: check_layering.py SOURCE_DIR
Prints one line a breach and exits 1 when there is one.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

# What may be included from where: folder prefix (the longest that fits wins) -> allowed kinds.
# Kinds: the project's own folders by prefix, and qt, widgets, plot, opencv, av, torch, onnx, other.
ALLOWED = {
    "core/types/": {"core/types/", "opencv"},
    "core/": {"core/", "opencv"},
    "core/networks/onnx/": {"core/types/", "core/networks/", "torch", "onnx"},
    "core/networks/torch/": {"core/types/", "core/networks/", "opencv", "torch", "onnx"},
    "ui/rendering/": {"core/", "ui/rendering/", "qt", "opencv"},
    "ui/plots/": {"core/", "ui/", "qt", "widgets", "plot"},
    "ui/": {"core/", "ui/", "qt", "widgets"},
    "app/": {"core/", "ui/", "app/", "qt", "widgets"},
    "app/live/": {"core/", "app/live/", "qt", "opencv", "av"},
    "app/cli/": {"core/", "ui/rendering/", "app/processsettings.h", "app/cli/", "qt"},
    "tests/": {"core/", "ui/", "app/", "tests/", "qt", "widgets", "opencv", "av", "torch", "onnx", "plot"},
}
# Opened for one file each, with the reason.
EXCEPTIONS = {
    ("app/processsettings.cpp", "opencv"): "sets OpenCV's thread count once",
}
WIDGETS = {"QWidget", "QApplication", "QMainWindow", "QDialog", "QLabel", "QGraphicsView", "QMessageBox"}
MAX_LINES = 500
MAX_WINDOW_LINES = 400
TOO_LONG = {}  # file: reason, reviewed


def kind(quote, name):
    if quote == '"' and name.split("/")[0] in ("core", "ui", "app", "tests"):
        return "own"
    if name.startswith("opencv2/"):
        return "opencv"
    if name.split("/")[0] in ("torch", "ATen", "c10", "caffe2"):
        return "torch"
    if name.startswith(("onnx/", "google/protobuf/")):
        return "onnx"
    if name.startswith(("libav", "libsw")):
        return "av"
    if name == "qcustomplot.h":
        return "plot"
    if re.match(r"^(Qt[A-Z]\w*/)?Q[A-Z]\w*$", name):
        base = name.split("/")[-1]
        return "widgets" if base in WIDGETS or name.startswith("QtWidgets") else "qt"
    return "other"


def breaches_of(path, relative):
    rule = max((p for p in ALLOWED if relative.startswith(p)), key=len)
    allowed = ALLOWED[rule]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        quote, name = found.groups()
        what = kind(quote, name)
        if what == "own":
            fits = any(name.startswith(prefix) for prefix in allowed if "/" in prefix)
        else:
            fits = what == "other" or what in allowed or (relative, what) in EXCEPTIONS
        if not fits:
            yield f"{relative}:{number}: {rule} may not include {name}"


def main(root):
    breaches = []
    for layer in ("core", "ui", "app", "tests"):
        for path in sorted((root / layer).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            relative = path.relative_to(root).as_posix()
            breaches += breaches_of(path, relative)
            text = path.read_text(encoding="utf-8")
            lines = text.count("\n")
            limit = MAX_WINDOW_LINES if path.name == "mainwindow.cpp" else MAX_LINES
            if lines > limit and relative not in TOO_LONG:
                breaches.append(f"{relative}: {lines} lines, limit {limit}")
            if "SPDX-License-Identifier: GPL-3.0-or-later" not in text.split("\n", 1)[0]:
                breaches.append(f"{relative}:1: the SPDX line is missing")
            if layer != "tests":
                for word in ("processEvents", "terminate()", "QEventLoop"):
                    if word in text:
                        breaches.append(f"{relative}: {word} is banned (docs/threading.md)")
    print("\n".join(breaches))
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
