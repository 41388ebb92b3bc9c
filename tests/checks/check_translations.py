#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the catalogues in translations/ with the texts in the sources.

usage: check_translations.py LUPDATE SOURCE_DIR FILE_LIST [--update]
FILE_LIST names the sources that are built, one a line.
Prints one line a fault and exits 1 when there is one: a text without a finished translation, a translation whose
text is gone, placeholders or mnemonics that differ. --update brings the catalogues up to date instead.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
MNEMONIC = re.compile(r"&(?=\w)")


def lupdate(program, source, file_list, catalogue, plural_only):
    # The root as include path, or classes declared in headers would have no namespace in their context.
    command = [program, "-silent", "-I", str(source), "-no-obsolete", "-locations", "none",
               "-tr-function-alias", "QT_TRANSLATE_NOOP+=PW_TR_NOOP"]
    if plural_only:
        command.append("-pluralonly")
    subprocess.run(command + [f"@{file_list}", "-ts", str(catalogue)], check=True, stdout=subprocess.DEVNULL)


def messages(catalogue):
    """(context, text, comment) -> message element"""
    found = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def forms(message):
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def faults_of(message, text):
    translation = message.find("translation")
    if translation.get("type") or not all(forms(message)):
        return ["has no finished translation"]
    faults = []
    for form in forms(message):
        # A plural form may say "one" instead of the number.
        wanted, given = (set(PLACEHOLDER.findall(t)) - {"%n"} for t in (text, form))
        if wanted != given:
            faults.append(f"has other placeholders: {form!r}")
        if len(MNEMONIC.findall(text)) != len(MNEMONIC.findall(form)):
            faults.append(f"has another number of mnemonics: {form!r}")
    return faults


def check(program, source, file_list, catalogue, plural_only):
    committed = messages(catalogue)
    with tempfile.TemporaryDirectory() as folder:
        fresh_file = pathlib.Path(folder) / catalogue.name
        shutil.copy(catalogue, fresh_file)
        lupdate(program, source, file_list, fresh_file, plural_only)
        fresh = messages(fresh_file)
    for key in fresh.keys() - committed.keys():
        yield key, "is missing from the catalogue"
    for key in committed.keys() - fresh.keys():
        yield key, "is no longer in the sources"
    for key in fresh.keys() & committed.keys():
        for fault in faults_of(committed[key], key[1]):
            yield key, fault


def main():
    program, source, file_list = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    count = 0
    for catalogue in sorted((source / "translations").glob("pixelworth_*.ts")):
        plural_only = catalogue.stem.endswith("_en")  # the sources are English
        if sys.argv[4:] == ["--update"]:
            lupdate(program, source, file_list, catalogue, plural_only)
            continue
        for (context, text, _), fault in sorted(check(program, source, file_list, catalogue, plural_only)):
            print(f"{catalogue.name}: {context}: {text!r} {fault}")
            count += 1
    if count:
        print(f"{count} faults. Target update_translations brings in new texts; translate them in the .ts files.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
