<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pw::app::Engine</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pw::ui::CalibrationDialog</name>
    <message numerus="yes">
        <source>The %n photograph(s) that came with the program</source>
        <translation>
            <numerusform>The one photograph that came with the program</numerusform>
            <numerusform>The %n photographs that came with the program</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pw::ui::CalibrationResult</name>
    <message numerus="yes">
        <source>Measured on %n face(s).</source>
        <translation>
            <numerusform>Measured on one face.</numerusform>
            <numerusform>Measured on %n faces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photographs without a usable face: %n.</source>
        <translation>
            <numerusform>Photographs without a usable face: %n.</numerusform>
            <numerusform>Photographs without a usable face: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pw::ui::RegionPanel</name>
    <message numerus="yes">
        <source>%n part(s) low</source>
        <translation>
            <numerusform>%n part low</numerusform>
            <numerusform>%n parts low</numerusform>
        </translation>
    </message>
</context>
</TS>
