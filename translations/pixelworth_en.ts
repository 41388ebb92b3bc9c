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
