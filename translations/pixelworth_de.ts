<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>pw::AnnotatedPicture</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>derived image, not the original</source>
        <translation>abgeleitetes Bild, nicht das Original</translation>
    </message>
    <message>
        <source>picture without a file</source>
        <translation>Bild ohne Datei</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Incomplete file: part of the picture is missing and was filled in by the decoder.</source>
        <translation>Unvollständige Datei: Ein Teil des Bildes fehlt und wurde beim Dekodieren aufgefüllt.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 Pixel</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Pixel SHA-256</source>
        <translation>SHA-256 der Pixel</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>no face was found</source>
        <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>no face was inspected</source>
        <translation>kein Gesicht untersucht</translation>
    </message>
    <message>
        <source>Quality, face %1</source>
        <translation>Qualität, Gesicht %1</translation>
    </message>
    <message>
        <source>Q %1 (scaled), q %2 ± %3 (SER-FIQ); %4 passes, dropout %5, seed %6</source>
        <translation>Q %1 (skaliert), q %2 ± %3 (SER-FIQ); %4 Durchläufe, Dropout %5, Startwert %6</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>%1; mean %2, median %3</source>
        <translation>%1; Mittelwert %2, Median %3</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>map switched off</source>
        <translation>Karte ausgeblendet</translation>
    </message>
    <message>
        <source>%1, limits %2 to %3, opacity %4, %5</source>
        <translation>%1, Grenzen %2 bis %3, Deckkraft %4, %5</translation>
    </message>
    <message>
        <source>interpolated between cells</source>
        <translation>zwischen den Zellen interpoliert</translation>
    </message>
    <message>
        <source>not interpolated</source>
        <translation>nicht interpoliert</translation>
    </message>
    <message>
        <source>only cells below %1 are drawn (%2 of the crop)</source>
        <translation>nur Zellen unter %1 sind gezeichnet (%2 des Ausschnitts)</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The map shows what this network can use, not what a person can see.</source>
        <translation>Die Karte zeigt, was dieses Netz nutzen kann, nicht, was ein Mensch sehen kann.</translation>
    </message>
    <message>
        <source>Compliance, face %1</source>
        <translation>Konformität, Gesicht %1</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Konformität</translation>
    </message>
</context>
<context>
    <name>pw::CalibrationPicture</name>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>portraits</source>
        <translation>Porträts</translation>
    </message>
    <message>
        <source>medians</source>
        <translation>Mediane</translation>
    </message>
    <message>
        <source>Calibration on %1 portraits</source>
        <translation>Kalibrierung an %1 Porträts</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>alpha %1, r %2; good portraits q %3, spoiled ones %4, spread over seeds %5</source>
        <translation>Alpha %1, r %2; gute Porträts q %3, verdorbene %4, Streuung über Startwerte %5</translation>
    </message>
    <message>
        <source>Native quality q</source>
        <translation>Ursprüngliche Qualität q</translation>
    </message>
    <message>
        <source>Scaled quality Q with the new constants</source>
        <translation>Skalierte Qualität Q mit den neuen Konstanten</translation>
    </message>
</context>
<context>
    <name>pw::CalibrationWarning</name>
    <message>
        <source>The quality hardly falls when portraits are spoiled: random dropout says little about this network.</source>
        <translation>Die Qualität sinkt kaum, wenn Porträts verdorben werden: Zufälliges Auslassen sagt wenig über dieses Netz.</translation>
    </message>
    <message>
        <source>Many of the portraits reach the top of the scale, so that their quality can no longer be told apart.</source>
        <translation>Viele der Porträts erreichen das obere Ende der Skala, so dass sich ihre Qualität nicht mehr unterscheiden lässt.</translation>
    </message>
    <message>
        <source>Fewer than 8 portraits: the constants are rough. Add more sharp portraits.</source>
        <translation>Weniger als 8 Porträts: Die Konstanten sind grob. Fügen Sie weitere scharfe Porträts hinzu.</translation>
    </message>
</context>
<context>
    <name>pw::Certainty</name>
    <message>
        <source>given</source>
        <translation>vorgegeben</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
</context>
<context>
    <name>pw::ColourMap</name>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Red-yellow-green (as in the paper)</source>
        <translation>Rot-Gelb-Grün (wie in der Veröffentlichung)</translation>
    </message>
</context>
<context>
    <name>pw::Compliance</name>
    <message>
        <source>Please check by eye.</source>
        <translation>Bitte mit dem Auge prüfen.</translation>
    </message>
    <message>
        <source>This program does not measure it.</source>
        <translation>Dieses Programm misst das nicht.</translation>
    </message>
    <message>
        <source>Shown for information; there is no limit.</source>
        <translation>Nur zur Information; es gibt keine Grenze.</translation>
    </message>
    <message>
        <source>This does not apply to this photograph.</source>
        <translation>Trifft auf dieses Foto nicht zu.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Muss</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>To be checked by eye</source>
        <translation>Mit dem Auge zu prüfen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Score 0 to 100</source>
        <translation>Punktwert 0 bis 100</translation>
    </message>
</context>
<context>
    <name>pw::Degradation</name>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Dunkelheit</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
</context>
<context>
    <name>pw::ErrorMessage</name>
    <message>
        <source>%1 cannot be read. Check that it is an ordinary file and that you may read it.</source>
        <translation>%1 kann nicht gelesen werden. Prüfen, ob es eine gewöhnliche Datei ist und ob das Leserecht besteht.</translation>
    </message>
    <message>
        <source>%1 is larger than the limit for files and was not opened. Use a smaller copy.</source>
        <translation>%1 ist größer als für Dateien erlaubt und wurde nicht geöffnet. Eine kleinere Kopie verwenden.</translation>
    </message>
    <message>
        <source>The format of %1 is not supported. Convert it to PNG, TIFF, JPEG, WebP, BMP or PPM and open it again.</source>
        <translation>Das Format von %1 wird nicht unterstützt. In PNG, TIFF, JPEG, WebP, BMP oder PPM umwandeln und erneut öffnen.</translation>
    </message>
    <message>
        <source>%1 has more pixels than the limit and was not decoded. Use a smaller copy or a crop.</source>
        <translation>%1 hat mehr Pixel als erlaubt und wurde nicht dekodiert. Eine kleinere Kopie oder einen Ausschnitt verwenden.</translation>
    </message>
    <message>
        <source>%1 is damaged: no complete image could be decoded. Get the file again from its source.</source>
        <translation>%1 ist beschädigt: Es ließ sich kein vollständiges Bild dekodieren. Die Datei noch einmal von der Quelle beschaffen.</translation>
    </message>
    <message>
        <source>No face was found in %1. If it is an aligned face already, inspect it as an aligned face; otherwise use a picture with a larger or more frontal face.</source>
        <translation>In %1 wurde kein Gesicht gefunden. Wenn das Bild schon ein ausgerichtetes Gesicht ist, als solches untersuchen; sonst ein Bild mit größerem oder frontalerem Gesicht verwenden.</translation>
    </message>
    <message>
        <source>The landmarks of the face in %1 could not be found. Choose another face or use a clearer picture.</source>
        <translation>Die Gesichtspunkte in %1 konnten nicht bestimmt werden. Ein anderes Gesicht wählen oder ein deutlicheres Bild verwenden.</translation>
    </message>
    <message>
        <source>The model %1 is not installed. Run the set-up again to install the models.</source>
        <translation>Das Modell %1 ist nicht installiert. Die Einrichtung erneut ausführen, um die Modelle zu installieren.</translation>
    </message>
    <message>
        <source>The model %1 is damaged or is not the file that was expected, and was not loaded. Run the set-up again to replace it.</source>
        <translation>Das Modell %1 ist beschädigt oder nicht die erwartete Datei und wurde nicht geladen. Die Einrichtung erneut ausführen, um es zu ersetzen.</translation>
    </message>
    <message>
        <source>The network %1 uses something that this program cannot run. Choose another network.</source>
        <translation>Das Netz %1 verwendet etwas, das dieses Programm nicht ausführen kann. Ein anderes Netz wählen.</translation>
    </message>
    <message>
        <source>The LibTorch module %1 could not be loaded, so quality and map are not available. Check that LibTorch is installed.</source>
        <translation>Das LibTorch-Modul %1 konnte nicht geladen werden; Qualität und Karte stehen deshalb nicht zur Verfügung. Prüfen, ob LibTorch installiert ist.</translation>
    </message>
    <message>
        <source>The device %1 is not available on this computer. Choose the CPU or automatic choice as the device.</source>
        <translation>Das Gerät %1 steht auf diesem Rechner nicht zur Verfügung. Als Gerät den Prozessor oder die automatische Wahl einstellen.</translation>
    </message>
    <message>
        <source>There is not enough memory for %1. Close other programs or use a smaller picture.</source>
        <translation>Der Speicher reicht für %1 nicht aus. Andere Programme schließen oder ein kleineres Bild verwenden.</translation>
    </message>
    <message>
        <source>%1 could not be written. An older file of this name was left as it is. Check the free space and that you may write to the folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Eine ältere Datei dieses Namens ist unverändert. Freien Speicherplatz und Schreibrecht für den Ordner prüfen.</translation>
    </message>
    <message>
        <source>%1 is one of the input files, which are never overwritten. Choose another name or folder.</source>
        <translation>%1 ist eine der geöffneten Dateien; diese werden nie überschrieben. Einen anderen Namen oder Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 is not a valid value. Correct it and try again.</source>
        <translation>%1 ist kein gültiger Wert. Berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The inspection of %1 was cancelled. Start it again to get a result.</source>
        <translation>Die Untersuchung von %1 wurde abgebrochen. Für ein Ergebnis erneut starten.</translation>
    </message>
    <message>
        <source>An unexpected error happened with %1. Please report it with the details.</source>
        <translation>Bei %1 ist ein unerwarteter Fehler aufgetreten. Bitte mit den Details melden.</translation>
    </message>
    <message>
        <source>The map %1 cannot be made with this network. Choose another kind of map.</source>
        <translation>Die Karte %1 kann mit diesem Netz nicht erstellt werden. Wählen Sie eine andere Art von Karte.</translation>
    </message>
    <message>
        <source>The description %1 of a network has an error, and the network cannot be used. Correct it, or import the network again.</source>
        <translation>Die Beschreibung %1 eines Netzes enthält einen Fehler, und das Netz kann nicht verwendet werden. Berichtigen Sie sie, oder importieren Sie das Netz erneut.</translation>
    </message>
    <message>
        <source>There is a network with the id %1 already. Choose another id, or remove that network first.</source>
        <translation>Es gibt bereits ein Netz mit der Kennung %1. Wählen Sie eine andere Kennung, oder entfernen Sie zuerst jenes Netz.</translation>
    </message>
    <message>
        <source>The device %1 had not enough memory. The CPU was used instead.</source>
        <translation>Das Gerät %1 hatte nicht genug Speicher. Stattdessen wurde die CPU verwendet.</translation>
    </message>
    <message>
        <source>%1 is not a valid compliance profile. Correct what the details name and open it again.</source>
        <translation>%1 ist kein gültiges Konformitätsprofil. Berichtigen, was die Einzelheiten nennen, und erneut öffnen.</translation>
    </message>
</context>
<context>
    <name>pw::EvaluationPicture</name>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>distance from the centre</source>
        <translation>Abstand von der Mitte</translation>
    </message>
    <message>
        <source>similarity to the whole face</source>
        <translation>Ähnlichkeit mit dem ganzen Gesicht</translation>
    </message>
    <message>
        <source>Reaction to drawn disturbances</source>
        <translation>Reaktion auf gezeichnete Störungen</translation>
    </message>
    <message>
        <source>area under the ROC curve</source>
        <translation>Fläche unter der ROC-Kurve</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>rank correlation with the first map</source>
        <translation>Rangkorrelation mit der ersten Karte</translation>
    </message>
    <message>
        <source>%1: deletion %2, insertion %3, localisation %4, reaction %5</source>
        <translation>%1: Löschen %2, Einfügen %3, Auffinden %4, Reaktion %5</translation>
    </message>
    <message>
        <source>Deletion, best pixels first (low is good)</source>
        <translation>Löschen, beste Pixel zuerst (niedrig ist gut)</translation>
    </message>
    <message>
        <source>share of deleted pixels</source>
        <translation>Anteil der gelöschten Pixel</translation>
    </message>
    <message>
        <source>Insertion, best pixels first (high is good)</source>
        <translation>Einfügen, beste Pixel zuerst (hoch ist gut)</translation>
    </message>
    <message>
        <source>share of inserted pixels</source>
        <translation>Anteil der eingefügten Pixel</translation>
    </message>
</context>
<context>
    <name>pw::FaceWarning</name>
    <message>
        <source>The regression hardly holds for this face: the level of the map is arbitrary. The order of its pixels still counts.</source>
        <translation>Die Regression trägt bei diesem Gesicht kaum: Das Niveau der Karte ist willkürlich. Die Rangfolge ihrer Pixel zählt weiterhin.</translation>
    </message>
</context>
<context>
    <name>pw::Finding</name>
    <message>
        <source>%1: requirements are not met.</source>
        <translation>%1: Anforderungen sind nicht erfüllt.</translation>
    </message>
    <message>
        <source>%1: a person should look at this photograph.</source>
        <translation>%1: ein Mensch sollte dieses Foto ansehen.</translation>
    </message>
    <message>
        <source>%1: no deviation found by this tool.</source>
        <translation>%1: von diesem Programm keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>Pixels of the whole face carry little: blur, few pixels or little light?</source>
        <translation>Pixel des ganzen Gesichts tragen wenig bei: Unschärfe, zu wenige Pixel oder zu wenig Licht?</translation>
    </message>
    <message>
        <source>The scores for head size and for the margins cannot both be high: a larger head leaves less room. The limits of the profile count.</source>
        <translation>Die Punktwerte für Kopfgröße und Ränder können nicht beide hoch sein: ein größerer Kopf lässt weniger Platz. Es zählen die Grenzen des Profils.</translation>
    </message>
    <message>
        <source>To be checked by eye: %1.</source>
        <translation>Mit dem Auge zu prüfen: %1.</translation>
    </message>
    <message>
        <source>forehead</source>
        <translation>Stirn</translation>
    </message>
    <message>
        <source>Pixels of the forehead carry little: hair, headwear or glare?</source>
        <translation>Pixel der Stirn tragen wenig bei: Haare, Kopfbedeckung oder Glanz?</translation>
    </message>
    <message>
        <source>brows</source>
        <translation>Brauen</translation>
    </message>
    <message>
        <source>Pixels of the brows carry little: hair or headwear?</source>
        <translation>Pixel der Brauen tragen wenig bei: Haare oder Kopfbedeckung?</translation>
    </message>
    <message>
        <source>eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Pixels around both eyes carry little: glasses, hair or shadow?</source>
        <translation>Pixel um beide Augen tragen wenig bei: Brille, Haare oder Schatten?</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Pixels of the nose carry little: a mask, glare or shadow?</source>
        <translation>Pixel der Nase tragen wenig bei: Maske, Glanz oder Schatten?</translation>
    </message>
    <message>
        <source>cheeks</source>
        <translation>Wangen</translation>
    </message>
    <message>
        <source>Pixels of the cheeks carry little: hair, a mask or uneven light?</source>
        <translation>Pixel der Wangen tragen wenig bei: Haare, Maske oder ungleiches Licht?</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>Pixels around the mouth carry little: a mask, a hand or a beard?</source>
        <translation>Pixel um den Mund tragen wenig bei: Maske, Hand oder Bart?</translation>
    </message>
    <message>
        <source>chin</source>
        <translation>Kinn</translation>
    </message>
    <message>
        <source>Pixels of the chin carry little: a mask, a scarf or a beard?</source>
        <translation>Pixel des Kinns tragen wenig bei: Maske, Schal oder Bart?</translation>
    </message>
    <message>
        <source>%1: not assessed. %2</source>
        <translation>%1: nicht beurteilt. %2</translation>
    </message>
    <message>
        <source>%1: %2 (at least %3).</source>
        <translation>%1: %2 (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 (at most %3).</source>
        <translation>%1: %2 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2, too close to the limit of %3 to decide.</source>
        <translation>%1: %2, zu nah an der Grenze von %3 für eine Entscheidung.</translation>
    </message>
    <message>
        <source>%1: score %2 of 100 (at least %3).</source>
        <translation>%1: %2 von 100 Punkten (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: score %2 of 100 (at most %3).</source>
        <translation>%1: %2 von 100 Punkten (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: score %2 of 100, too close to the limit of %3 to decide.</source>
        <translation>%1: %2 von 100 Punkten, zu nah an der Grenze von %3 für eine Entscheidung.</translation>
    </message>
    <message>
        <source>%1: another face, %2 of the size of this one (at most %3).</source>
        <translation>%1: ein weiteres Gesicht mit %2 der Größe von diesem (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: another face, %2 of the size of this one.</source>
        <translation>%1: ein weiteres Gesicht mit %2 der Größe von diesem.</translation>
    </message>
    <message>
        <source>%1: width/height %2 (at least %3).</source>
        <translation>%1: Breite/Höhe %2 (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: width/height %2 (at most %3).</source>
        <translation>%1: Breite/Höhe %2 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the width from the left (at least %3).</source>
        <translation>%1: bei %2 der Breite von links (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the width from the left (at most %3).</source>
        <translation>%1: bei %2 der Breite von links (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the height from the top (at least %3).</source>
        <translation>%1: bei %2 der Höhe von oben (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the height from the top (at most %3).</source>
        <translation>%1: bei %2 der Höhe von oben (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the picture&apos;s width (at least %3).</source>
        <translation>%1: %2 der Bildbreite (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the picture&apos;s width (at most %3).</source>
        <translation>%1: %2 der Bildbreite (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the picture&apos;s width, too close to the limit of %3 to decide.</source>
        <translation>%1: %2 der Bildbreite, zu nah an der Grenze von %3 für eine Entscheidung.</translation>
    </message>
    <message>
        <source>%1: %2 of the picture&apos;s height (at least %3).</source>
        <translation>%1: %2 der Bildhöhe (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the picture&apos;s height (at most %3).</source>
        <translation>%1: %2 der Bildhöhe (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the picture&apos;s height, too close to the limit of %3 to decide.</source>
        <translation>%1: %2 der Bildhöhe, zu nah an der Grenze von %3 für eine Entscheidung.</translation>
    </message>
    <message>
        <source>%1: eyes to chin %2 of the picture&apos;s height (at least %3).</source>
        <translation>%1: Augen bis Kinn %2 der Bildhöhe (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: eyes to chin %2 of the picture&apos;s height (at most %3).</source>
        <translation>%1: Augen bis Kinn %2 der Bildhöhe (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 eye distances on the left (at least %3).</source>
        <translation>%1: links %2 Augenabstände (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 eye distances on the left (at most %3).</source>
        <translation>%1: links %2 Augenabstände (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 eye distances on the right (at least %3).</source>
        <translation>%1: rechts %2 Augenabstände (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 eye distances on the right (at most %3).</source>
        <translation>%1: rechts %2 Augenabstände (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 times eyes to chin above the eyes (at least %3).</source>
        <translation>%1: über den Augen %2-mal Augen bis Kinn (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 times eyes to chin above the eyes (at most %3).</source>
        <translation>%1: über den Augen %2-mal Augen bis Kinn (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 times eyes to chin below the eyes (at least %3).</source>
        <translation>%1: unter den Augen %2-mal Augen bis Kinn (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 times eyes to chin below the eyes (at most %3).</source>
        <translation>%1: unter den Augen %2-mal Augen bis Kinn (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: eyes to chin %2 eye distances (at least %3).</source>
        <translation>%1: Augen bis Kinn %2 Augenabstände (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: eyes to chin %2 eye distances (at most %3).</source>
        <translation>%1: Augen bis Kinn %2 Augenabstände (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 to the person&apos;s right (at most %3).</source>
        <translation>%1: %2 nach rechts aus eigener Sicht (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 to the person&apos;s left (at most %3).</source>
        <translation>%1: %2 nach links aus eigener Sicht (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 upwards (at most %3).</source>
        <translation>%1: %2 nach oben (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 downwards (at most %3).</source>
        <translation>%1: %2 nach unten (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 likely (at least %3).</source>
        <translation>%1: zu %2 wahrscheinlich (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: lips open by %2 of the distance from eyes to chin (at most %3).</source>
        <translation>%1: Lippen um %2 der Strecke von den Augen zum Kinn geöffnet (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: lips open by %2 of the lower lip (at most %3).</source>
        <translation>%1: Lippen um %2 der Unterlippe geöffnet (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: an eye looks closed or half closed (%2, at most %3).</source>
        <translation>%1: ein Auge wirkt geschlossen oder halb geschlossen (%2, höchstens %3).</translation>
    </message>
    <message>
        <source>%1: an eye may be half closed (%2, at most %3).</source>
        <translation>%1: ein Auge könnte halb geschlossen sein (%2, höchstens %3).</translation>
    </message>
    <message>
        <source>%1: an eye looks closed, but the face is too blurred to be sure (%2, at most %3).</source>
        <translation>%1: ein Auge wirkt geschlossen, doch das Gesicht ist zu unscharf für Gewissheit (%2, höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the eyes covered (at most %3).</source>
        <translation>%1: %2 der Augen verdeckt (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: too little contrast around an eye (%2, at least %3).</source>
        <translation>%1: zu wenig Kontrast um ein Auge (%2, mindestens %3).</translation>
    </message>
    <message>
        <source>%1: an eye is darker than the skin by %2 (at most %3).</source>
        <translation>%1: ein Auge ist um %2 dunkler als die Haut (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the mouth covered (at most %3).</source>
        <translation>%1: %2 des Mundes verdeckt (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: another colour below the nose (%2, at most %3).</source>
        <translation>%1: andere Farbe unterhalb der Nase (%2, höchstens %3).</translation>
    </message>
    <message>
        <source>%1: hardly a line between the lips (%2, at least %3).</source>
        <translation>%1: kaum eine Linie zwischen den Lippen (%2, mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the face covered (at most %3).</source>
        <translation>%1: %2 des Gesichts verdeckt (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: skin on %2 of the forehead (at least %3).</source>
        <translation>%1: Haut auf %2 der Stirn (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: skin on %2 of the forehead, too close to the limit of %3 to decide.</source>
        <translation>%1: Haut auf %2 der Stirn, zu nah an der Grenze von %3 für eine Entscheidung.</translation>
    </message>
    <message>
        <source>%1: edges of strength %2 (at most %3).</source>
        <translation>%1: Kanten der Stärke %2 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: lightness varies by %2 (at most %3).</source>
        <translation>%1: Helligkeit schwankt um %2 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: lightness %2 of 100 (at least %3).</source>
        <translation>%1: Helligkeit %2 von 100 (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: lightness %2 of 100 (at most %3).</source>
        <translation>%1: Helligkeit %2 von 100 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: colour varies by %2 (at most %3).</source>
        <translation>%1: Farbe schwankt um %2 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the background is white (at most %3).</source>
        <translation>%1: %2 des Hintergrunds sind weiß (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: the cheeks have %2 of their brightness in common (at least %3).</source>
        <translation>%1: die Wangen stimmen zu %2 in der Helligkeit überein (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: one cheek gets %2 of the other&apos;s light (at least %3).</source>
        <translation>%1: eine Wange erhält %2 des Lichts der anderen (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: mean brightness %2 (at least %3).</source>
        <translation>%1: mittlere Helligkeit %2 (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: mean brightness %2 (at most %3).</source>
        <translation>%1: mittlere Helligkeit %2 (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the face is very dark (at most %3).</source>
        <translation>%1: %2 des Gesichts sehr dunkel (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the face is nearly white (at most %3).</source>
        <translation>%1: %2 des Gesichts fast weiß (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 levels (at least %3).</source>
        <translation>%1: %2 Stufen (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the pixels black (at most %3).</source>
        <translation>%1: %2 der Pixel schwarz (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 of the pixels white (at most %3).</source>
        <translation>%1: %2 der Pixel weiß (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: %2 outside the range of skin (at most %3).</source>
        <translation>%1: %2 außerhalb des Bereichs von Haut (höchstens %3).</translation>
    </message>
    <message>
        <source>%1: all pixels are grey.</source>
        <translation>%1: alle Pixel sind grau.</translation>
    </message>
    <message>
        <source>%1: number of colour channels %2 (at least %3).</source>
        <translation>%1: Zahl der Farbkanäle %2 (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: the face is soft (%2, at least %3).</source>
        <translation>%1: das Gesicht ist unscharf (%2, mindestens %3).</translation>
    </message>
    <message>
        <source>%1: JPEG quality %2 (at least %3).</source>
        <translation>%1: JPEG-Qualität %2 (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: saved with JPEG quality %2 (at least %3).</source>
        <translation>%1: mit JPEG-Qualität %2 gespeichert (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: blocks of JPEG show (%2, at most %3).</source>
        <translation>%1: JPEG-Blöcke sind sichtbar (%2, höchstens %3).</translation>
    </message>
    <message>
        <source>%1: compressed %2 : 1 (at most %3 : 1).</source>
        <translation>%1: %2 : 1 komprimiert (höchstens %3 : 1).</translation>
    </message>
    <message>
        <source>%1: only %2 of the face is uncovered (at least %3).</source>
        <translation>%1: nur %2 des Gesichts unverdeckt (mindestens %3).</translation>
    </message>
    <message>
        <source>%1: quality Q %2 (at least %3).</source>
        <translation>%1: Qualität Q %2 (mindestens %3).</translation>
    </message>
</context>
<context>
    <name>pw::Guidance</name>
    <message>
        <source>Take the picture again: face the camera, closer, in even light.</source>
        <translation>Das Bild neu aufnehmen: der Kamera zugewandt, näher, in gleichmäßigem Licht.</translation>
    </message>
    <message>
        <source>Stand in front of a plain, light wall without patterns, furniture or shadows.</source>
        <translation>Vor eine einfarbige, helle Wand ohne Muster, Möbel und Schatten stellen.</translation>
    </message>
    <message>
        <source>Put less light on the background.</source>
        <translation>Den Hintergrund weniger beleuchten.</translation>
    </message>
    <message>
        <source>Turn so that both cheeks receive the same light, or add a lamp on the darker side.</source>
        <translation>So drehen, dass beide Wangen gleich viel Licht erhalten, oder die dunklere Seite mit einer Lampe aufhellen.</translation>
    </message>
    <message>
        <source>Adjust the lighting or the exposure until the face is neither dim nor glaring.</source>
        <translation>Beleuchtung oder Belichtung ändern, bis das Gesicht weder düster noch grell ist.</translation>
    </message>
    <message>
        <source>Use soft light from the front so that the face shows normal contrast.</source>
        <translation>Weiches Licht von vorn verwenden, damit das Gesicht normalen Kontrast zeigt.</translation>
    </message>
    <message>
        <source>Put more light on the face or raise the exposure.</source>
        <translation>Das Gesicht stärker beleuchten oder länger belichten.</translation>
    </message>
    <message>
        <source>Reduce the light or the exposure; avoid flash reflections on the skin.</source>
        <translation>Licht oder Belichtung verringern; Blitzreflexe auf der Haut vermeiden.</translation>
    </message>
    <message>
        <source>Use normal lighting and switch off filters that flatten the picture.</source>
        <translation>Normale Beleuchtung verwenden und Filter abschalten, die das Bild flau machen.</translation>
    </message>
    <message>
        <source>Hold still, clean the lens, focus on the eyes and take the picture again.</source>
        <translation>Stillhalten, das Objektiv reinigen, auf die Augen scharfstellen und das Bild neu aufnehmen.</translation>
    </message>
    <message>
        <source>Use the original file; do not send it through messengers or save it again.</source>
        <translation>Die Originaldatei verwenden; nicht über Messenger senden und nicht erneut speichern.</translation>
    </message>
    <message>
        <source>Switch off colour filters and coloured lamps; set the white balance to the light in use.</source>
        <translation>Farbfilter und farbige Lampen abschalten; den Weißabgleich auf das vorhandene Licht einstellen.</translation>
    </message>
    <message>
        <source>Provide a colour photograph.</source>
        <translation>Ein Farbfoto vorlegen.</translation>
    </message>
    <message>
        <source>Provide a file with at least 8 bits a channel.</source>
        <translation>Eine Datei mit mindestens 8 Bit je Kanal vorlegen.</translation>
    </message>
    <message>
        <source>Make sure that only one person is in the picture.</source>
        <translation>Darauf achten, dass nur eine Person im Bild ist.</translation>
    </message>
    <message>
        <source>Open both eyes naturally and look into the camera.</source>
        <translation>Beide Augen natürlich öffnen und in die Kamera blicken.</translation>
    </message>
    <message>
        <source>Close your mouth and relax your lips.</source>
        <translation>Den Mund schließen und die Lippen entspannen.</translation>
    </message>
    <message>
        <source>Take off dark glasses and keep hair and frames away from the eyes.</source>
        <translation>Dunkle Brille abnehmen; Haare und Fassungen von den Augen fernhalten.</translation>
    </message>
    <message>
        <source>Remove the mask, scarf or hand in front of the mouth.</source>
        <translation>Maske, Schal oder Hand vor dem Mund entfernen.</translation>
    </message>
    <message>
        <source>Remove everything that covers part of the face between brows and chin.</source>
        <translation>Alles entfernen, was das Gesicht zwischen Brauen und Kinn verdeckt.</translation>
    </message>
    <message>
        <source>Move closer or use a camera with more pixels.</source>
        <translation>Näher herangehen oder eine Kamera mit mehr Pixeln verwenden.</translation>
    </message>
    <message>
        <source>Move the head to the middle: there is too little room on the left of the picture.</source>
        <translation>Den Kopf zur Mitte rücken: links im Bild ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>Move the head to the middle: there is too little room on the right of the picture.</source>
        <translation>Den Kopf zur Mitte rücken: rechts im Bild ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>Crop the picture to an upright format of about 7:9, without stretching it.</source>
        <translation>Das Bild auf ein Hochformat von etwa 7:9 zuschneiden, ohne es zu verzerren.</translation>
    </message>
    <message>
        <source>Turn your head to your left until you look straight into the lens.</source>
        <translation>Den Kopf nach links drehen (aus eigener Sicht), bis der Blick gerade in das Objektiv geht.</translation>
    </message>
    <message>
        <source>Turn your head to your right until you look straight into the lens.</source>
        <translation>Den Kopf nach rechts drehen (aus eigener Sicht), bis der Blick gerade in das Objektiv geht.</translation>
    </message>
    <message>
        <source>Lower your chin until you look straight into the lens.</source>
        <translation>Das Kinn senken, bis der Blick gerade in das Objektiv geht.</translation>
    </message>
    <message>
        <source>Raise your chin until you look straight into the lens.</source>
        <translation>Das Kinn heben, bis der Blick gerade in das Objektiv geht.</translation>
    </message>
    <message>
        <source>Straighten your head: tilt it slightly to your right.</source>
        <translation>Den Kopf aufrichten: etwas nach rechts neigen (aus eigener Sicht).</translation>
    </message>
    <message>
        <source>Straighten your head: tilt it slightly to your left.</source>
        <translation>Den Kopf aufrichten: etwas nach links neigen (aus eigener Sicht).</translation>
    </message>
    <message>
        <source>Relax your face; do not smile or frown.</source>
        <translation>Das Gesicht entspannen; weder lächeln noch die Stirn runzeln.</translation>
    </message>
    <message>
        <source>Move hair or headwear off the forehead; for religious or medical exceptions the operator decides.</source>
        <translation>Haare oder Kopfbedeckung aus der Stirn nehmen; über religiöse oder medizinische Ausnahmen entscheidet der Bediener.</translation>
    </message>
    <message>
        <source>Use the picture without stretching it.</source>
        <translation>Das Bild unverzerrt verwenden.</translation>
    </message>
    <message>
        <source>Move closer or crop more tightly.</source>
        <translation>Näher herangehen oder enger zuschneiden.</translation>
    </message>
    <message>
        <source>Step back or crop more widely.</source>
        <translation>Zurücktreten oder weiter zuschneiden.</translation>
    </message>
    <message>
        <source>Lower the head in the picture.</source>
        <translation>Den Kopf im Bild nach unten rücken.</translation>
    </message>
    <message>
        <source>Raise the head in the picture.</source>
        <translation>Den Kopf im Bild nach oben rücken.</translation>
    </message>
    <message>
        <source>Uncover the face and hold still: something hides, blurs or shades it.</source>
        <translation>Das Gesicht frei machen und stillhalten: Etwas verdeckt, verwischt oder beschattet es.</translation>
    </message>
</context>
<context>
    <name>pw::ImageNote</name>
    <message>
        <source>16 bit reduced to 8 bit (high byte kept)</source>
        <translation>16 Bit auf 8 Bit verringert (oberes Byte behalten)</translation>
    </message>
    <message>
        <source>%1 bit widened to 8 bit</source>
        <translation>%1 Bit auf 8 Bit erweitert</translation>
    </message>
    <message>
        <source>16 bit a pixel widened to 8 bit a channel</source>
        <translation>16 Bit je Pixel auf 8 Bit je Kanal erweitert</translation>
    </message>
    <message>
        <source>values 0..%1 stretched to 8 bit</source>
        <translation>Werte 0..%1 auf 8 Bit gestreckt</translation>
    </message>
    <message>
        <source>grey expanded to three equal channels</source>
        <translation>Grau auf drei gleiche Kanäle erweitert</translation>
    </message>
    <message>
        <source>grey with 0 = white inverted</source>
        <translation>Grau mit 0 = Weiß umgekehrt</translation>
    </message>
    <message>
        <source>palette expanded to colours</source>
        <translation>Palette in Farben aufgelöst</translation>
    </message>
    <message>
        <source>transparency laid over white</source>
        <translation>Transparenz über Weiß gelegt</translation>
    </message>
    <message>
        <source>extra channels ignored</source>
        <translation>weitere Kanäle nicht verwendet</translation>
    </message>
    <message>
        <source>CMYK converted to RGB without a colour profile</source>
        <translation>CMYK ohne Farbprofil in RGB umgerechnet</translation>
    </message>
    <message>
        <source>CMYK converted to RGB without a colour profile (inverted inks, as Adobe writes)</source>
        <translation>CMYK ohne Farbprofil in RGB umgerechnet (umgekehrte Farbanteile, wie Adobe sie schreibt)</translation>
    </message>
    <message>
        <source>YCbCr converted to RGB</source>
        <translation>YCbCr in RGB umgerechnet</translation>
    </message>
    <message>
        <source>colour model %1 converted to RGB</source>
        <translation>Farbmodell %1 in RGB umgerechnet</translation>
    </message>
    <message>
        <source>ICC profile present, not applied to the analysis</source>
        <translation>ICC-Profil vorhanden, für die Analyse nicht angewandt</translation>
    </message>
    <message>
        <source>EXIF orientation %1 applied</source>
        <translation>EXIF-Ausrichtung %1 angewandt</translation>
    </message>
    <message>
        <source>file has several pages: the first is used</source>
        <translation>Datei hat mehrere Seiten: Die erste wird verwendet</translation>
    </message>
    <message>
        <source>file holds several pictures: the first is used</source>
        <translation>Datei enthält mehrere Bilder: Das erste wird verwendet</translation>
    </message>
    <message>
        <source>animation of %1 frames: the first is used</source>
        <translation>Animation mit %1 Bildern: Das erste wird verwendet</translation>
    </message>
    <message>
        <source>animation: the default picture is used</source>
        <translation>Animation: Das Standardbild wird verwendet</translation>
    </message>
    <message>
        <source>file is incomplete: %1</source>
        <translation>Datei ist unvollständig: %1</translation>
    </message>
</context>
<context>
    <name>pw::LackReason</name>
    <message>
        <source>No inner layers of this network are known.</source>
        <translation>Von diesem Netz sind keine inneren Schichten bekannt.</translation>
    </message>
    <message>
        <source>There is no way back through this network to the pixels.</source>
        <translation>Durch dieses Netz führt kein Weg zurück zu den Pixeln.</translation>
    </message>
    <message>
        <source>This network has no last linear layer that dropout can be put before.</source>
        <translation>Dieses Netz hat keine letzte lineare Schicht, vor die Dropout gesetzt werden kann.</translation>
    </message>
    <message>
        <source>This network has no dropout layers of its own inside.</source>
        <translation>Dieses Netz enthält keine eigenen Dropout-Schichten.</translation>
    </message>
</context>
<context>
    <name>pw::MapMethod</name>
    <message>
        <source>Layer energy</source>
        <translation>Schichtenergie</translation>
    </message>
    <message>
        <source>High where features inside the network carry the embedding; one detail covers about 4 x 4 to 8 x 8 cells.</source>
        <translation>Hoch, wo Merkmale im Inneren des Netzes den Merkmalsvektor tragen; ein Detail bedeckt etwa 4 x 4 bis 8 x 8 Zellen.</translation>
    </message>
    <message>
        <source>Paper (pixel gradient)</source>
        <translation>Veröffentlichung (Pixelgradient)</translation>
    </message>
    <message>
        <source>High where a change of the pixel changes the quality node most; the level depends on the sum of the embedding, so only the order within one image counts.</source>
        <translation>Hoch, wo eine Änderung des Pixels den Qualitätsknoten am stärksten ändert; das Niveau hängt von der Summe des Merkmalsvektors ab, deshalb zählt nur die Rangfolge innerhalb eines Bildes.</translation>
    </message>
    <message>
        <source>Paper, stable level</source>
        <translation>Veröffentlichung, festes Niveau</translation>
    </message>
    <message>
        <source>Like the paper&apos;s map with a constant in place of the sum of the embedding, so that levels can be compared between images.</source>
        <translation>Wie die Karte der Veröffentlichung, mit einer Konstanten anstelle der Summe des Merkmalsvektors, so dass sich Niveaus zwischen Bildern vergleichen lassen.</translation>
    </message>
    <message>
        <source>Jacobian (pixel gradients)</source>
        <translation>Jacobi-Matrix (Pixelgradienten)</translation>
    </message>
    <message>
        <source>High where a change of the pixel turns the embedding most, whichever way; a check on the other maps that takes eight times as long.</source>
        <translation>Hoch, wo eine Änderung des Pixels den Merkmalsvektor am stärksten dreht, gleich in welche Richtung; eine Gegenprobe zu den anderen Karten, die achtmal so lange dauert.</translation>
    </message>
</context>
<context>
    <name>pw::Measure</name>
    <message>
        <source>A model that this measure needs is missing or damaged.</source>
        <translation>Ein Modell, das dieses Maß braucht, fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>Eye distance in pixels</source>
        <translation>Augenabstand in Pixeln</translation>
    </message>
    <message>
        <source>Distance between the eye centres in the photograph. Passport rules ask for 90 pixels or more, new applications often for 240.</source>
        <translation>Abstand der Augenmitten im Foto. Passregeln verlangen mindestens 90 Pixel, neue Anträge oft 240.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Head size</source>
        <translation>ISO 29794-5 Kopfgröße</translation>
    </message>
    <message>
        <source>Distance from eyes to chin over the height of the photograph, best at 0.45. A usual passport crop scores about 36, because the standard&apos;s margins ask for a smaller head.</source>
        <translation>Abstand von den Augen zum Kinn geteilt durch die Höhe des Fotos, am besten 0,45. Ein üblicher Passausschnitt erreicht etwa 36, weil die Ränder der Norm einen kleineren Kopf verlangen.</translation>
    </message>
    <message>
        <source>Room on the left (own method)</source>
        <translation>Platz links (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Room between the eye on the left of the picture and the left border, in eye distances. OFIQ 1.0.3 measures from the far eye and would give one more.</source>
        <translation>Platz zwischen dem Auge links im Bild und dem linken Rand, in Augenabständen. OFIQ 1.0.3 misst vom fernen Auge aus und ergäbe eins mehr.</translation>
    </message>
    <message>
        <source>Room on the right (own method)</source>
        <translation>Platz rechts (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Room between the eye on the right of the picture and the right border, in eye distances. OFIQ 1.0.3 measures from the far eye and would give one more.</source>
        <translation>Platz zwischen dem Auge rechts im Bild und dem rechten Rand, in Augenabständen. OFIQ 1.0.3 misst vom fernen Auge aus und ergäbe eins mehr.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Margin above</source>
        <translation>ISO 29794-5 Rand oben</translation>
    </message>
    <message>
        <source>Room from the eyes to the upper border, in distances from eyes to chin.</source>
        <translation>Platz von den Augen zum oberen Rand, in Abständen von den Augen zum Kinn.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Margin below</source>
        <translation>ISO 29794-5 Rand unten</translation>
    </message>
    <message>
        <source>Room from the eyes to the lower border, in distances from eyes to chin.</source>
        <translation>Platz von den Augen zum unteren Rand, in Abständen von den Augen zum Kinn.</translation>
    </message>
    <message>
        <source>Width over height of the picture</source>
        <translation>Breite durch Höhe des Bildes</translation>
    </message>
    <message>
        <source>Passport photographs are about 7:9, which is 0.78.</source>
        <translation>Passfotos haben etwa 7:9, das sind 0,78.</translation>
    </message>
    <message>
        <source>Face from the left</source>
        <translation>Gesicht von links</translation>
    </message>
    <message>
        <source>Where the middle between the eyes lies across the picture: 0.5 is the centre.</source>
        <translation>Wo die Mitte zwischen den Augen in der Breite des Bildes liegt: 0,5 ist die Mitte.</translation>
    </message>
    <message>
        <source>Face from the top</source>
        <translation>Gesicht von oben</translation>
    </message>
    <message>
        <source>Where the middle between the eyes lies down the picture: 0 is the top.</source>
        <translation>Wo die Mitte zwischen den Augen in der Höhe des Bildes liegt: 0 ist oben.</translation>
    </message>
    <message>
        <source>Head width (estimated)</source>
        <translation>Kopfbreite (geschätzt)</translation>
    </message>
    <message>
        <source>Width of the face at the upper ends of the jaw over the picture&apos;s width. An estimate, good to some 8 %.</source>
        <translation>Breite des Gesichts an den oberen Enden des Kiefers geteilt durch die Bildbreite. Eine Schätzung, auf etwa 8 % genau.</translation>
    </message>
    <message>
        <source>Face proportion</source>
        <translation>Gesichtsproportion</translation>
    </message>
    <message>
        <source>Distance from eyes to chin over the eye distance, usually 1.7 to 2.2. Other values tell of a stretched picture, or of landmarks that are wrong.</source>
        <translation>Abstand von den Augen zum Kinn geteilt durch den Augenabstand, meist 1,7 bis 2,2. Andere Werte deuten auf ein verzerrtes Bild oder auf falsche Landmarken.</translation>
    </message>
    <message>
        <source>Both cheeks are black.</source>
        <translation>Beide Wangen sind schwarz.</translation>
    </message>
    <message>
        <source>The photograph has no colours.</source>
        <translation>Das Foto hat keine Farben.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Illumination uniformity</source>
        <translation>ISO 29794-5 Gleichmäßige Beleuchtung</translation>
    </message>
    <message>
        <source>How much the brightness histograms of both cheeks have in common.</source>
        <translation>Wie viel die Helligkeitshistogramme beider Wangen gemeinsam haben.</translation>
    </message>
    <message>
        <source>Darker cheek over brighter cheek</source>
        <translation>Dunklere durch hellere Wange</translation>
    </message>
    <message>
        <source>Mean luminance of the darker cheek over that of the brighter one: 1 is light from the front, under 0.5 one side lies in shadow.</source>
        <translation>Mittlere Leuchtdichte der dunkleren Wange geteilt durch die der helleren: 1 ist Licht von vorn, unter 0,5 liegt eine Seite im Schatten.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Luminance mean</source>
        <translation>ISO 29794-5 Mittlere Leuchtdichte</translation>
    </message>
    <message>
        <source>Mean brightness of the face in linear light. It follows the skin tone, so dark skin scores low under correct light too: never decide on it alone.</source>
        <translation>Mittlere Helligkeit des Gesichts in linearem Licht. Sie folgt dem Hautton, dunkle Haut erhält also auch bei richtigem Licht wenig: nie allein danach entscheiden.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Luminance variance</source>
        <translation>ISO 29794-5 Varianz der Leuchtdichte</translation>
    </message>
    <message>
        <source>How far the brightness varies over the face: too little is flat, too much harsh light.</source>
        <translation>Wie stark die Helligkeit im Gesicht schwankt: zu wenig ist flaues, zu viel hartes Licht.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Under-exposure (no occlusion mask)</source>
        <translation>ISO 29794-5 Unterbelichtung (ohne Verdeckungsmaske)</translation>
    </message>
    <message>
        <source>Share of very dark pixels in the face. The scale is lenient: it reacts from about one half on.</source>
        <translation>Anteil sehr dunkler Pixel im Gesicht. Die Skala ist nachsichtig: sie reagiert erst ab etwa der Hälfte.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Over-exposure (no occlusion mask)</source>
        <translation>ISO 29794-5 Überbelichtung (ohne Verdeckungsmaske)</translation>
    </message>
    <message>
        <source>Share of nearly white pixels in the face, as flash reflections make them.</source>
        <translation>Anteil fast weißer Pixel im Gesicht, wie sie Blitzreflexe erzeugen.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Dynamic range</source>
        <translation>ISO 29794-5 Dynamikumfang</translation>
    </message>
    <message>
        <source>Entropy of the brightness in the face: how many shades it makes use of.</source>
        <translation>Entropie der Helligkeit im Gesicht: wie viele Abstufungen es nutzt.</translation>
    </message>
    <message>
        <source>Brightness levels in the face</source>
        <translation>Helligkeitsstufen im Gesicht</translation>
    </message>
    <message>
        <source>Levels from the darkest to the brightest part of the face, without the outermost half per cent at both ends.</source>
        <translation>Stufen vom dunkelsten bis zum hellsten Teil des Gesichts, ohne das äußerste halbe Prozent an beiden Enden.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Natural colour</source>
        <translation>ISO 29794-5 Natürliche Farbe</translation>
    </message>
    <message>
        <source>How far the colour of the cheeks is from the range that skin has in neutral light; 0 is inside. A grey picture is not judged here.</source>
        <translation>Wie weit die Farbe der Wangen von dem Bereich entfernt ist, den Haut in neutralem Licht hat; 0 liegt darin. Ein graues Bild wird hier nicht beurteilt.</translation>
    </message>
    <message>
        <source>Photograph without colours</source>
        <translation>Foto ohne Farben</translation>
    </message>
    <message>
        <source>1 when all pixels are grey, 0 when the photograph has colours.</source>
        <translation>1, wenn alle Pixel grau sind, 0, wenn das Foto Farben hat.</translation>
    </message>
    <message>
        <source>An aligned crop has no landmarks.</source>
        <translation>Ein ausgerichteter Ausschnitt hat keine Landmarken.</translation>
    </message>
    <message>
        <source>The facial points coincide.</source>
        <translation>Die Gesichtspunkte fallen zusammen.</translation>
    </message>
    <message>
        <source>The outline of the face is empty.</source>
        <translation>Der Umriss des Gesichts ist leer.</translation>
    </message>
    <message>
        <source>A cheek lies outside the picture.</source>
        <translation>Eine Wange liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Formula and scale of ISO/IEC 29794-5; only the landmarks are 68 points instead of 98.</source>
        <translation>Formel und Skala von ISO/IEC 29794-5; nur sind die Landmarken 68 Punkte statt 98.</translation>
    </message>
    <message>
        <source>Own method</source>
        <translation>Eigenes Verfahren</translation>
    </message>
    <message>
        <source>Own method for the same property, on a scale of its own.</source>
        <translation>Eigenes Verfahren für dieselbe Eigenschaft, auf einer eigenen Skala.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Weak or partial evidence: a good value proves nothing.</source>
        <translation>Schwacher oder unvollständiger Beleg: ein guter Wert beweist nichts.</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>Read from the file or from the geometry.</source>
        <translation>Aus der Datei oder aus der Geometrie gelesen.</translation>
    </message>
    <message>
        <source>Background uniformity (own mask)</source>
        <translation>Gleichmäßiger Hintergrund (eigene Maske)</translation>
    </message>
    <message>
        <source>Mean strength of edges in the background: plain walls up to 60, textures up to 100, clutter more. Where hair of the background&apos;s colour is taken for it, the value rises.</source>
        <translation>Mittlere Stärke der Kanten im Hintergrund: glatte Wände bis 60, Strukturen bis 100, Unruhe mehr. Wo Haar in der Farbe des Hintergrunds dafür gehalten wird, steigt der Wert.</translation>
    </message>
    <message>
        <source>Unevenness of the background (own method)</source>
        <translation>Ungleichmäßigkeit des Hintergrunds (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>How far the lightness of the background varies, which shows shadows and soft patterns without edges; over 12 it is not plain.</source>
        <translation>Wie stark die Helligkeit des Hintergrunds schwankt, was Schatten und weiche Muster ohne Kanten zeigt; über 12 ist er nicht einfarbig.</translation>
    </message>
    <message>
        <source>Lightness of the background (own method)</source>
        <translation>Helligkeit des Hintergrunds (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Mean lightness of the background from 0, black, to 100, white.</source>
        <translation>Mittlere Helligkeit des Hintergrunds von 0, schwarz, bis 100, weiß.</translation>
    </message>
    <message>
        <source>Colours of the background (own method)</source>
        <translation>Farben des Hintergrunds (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>How far the colour of the background varies; over 8 it has several colours.</source>
        <translation>Wie stark die Farbe des Hintergrunds schwankt; über 8 hat er mehrere Farben.</translation>
    </message>
    <message>
        <source>White pixels of the background (own method)</source>
        <translation>Weiße Pixel des Hintergrunds (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Share of the background that is fully white, which prints badly.</source>
        <translation>Anteil des Hintergrunds, der völlig weiß ist, was sich schlecht druckt.</translation>
    </message>
    <message>
        <source>The face is too dark.</source>
        <translation>Das Gesicht ist zu dunkel.</translation>
    </message>
    <message>
        <source>Most of the face is under- or over-exposed.</source>
        <translation>Der größte Teil des Gesichts ist unter- oder überbelichtet.</translation>
    </message>
    <message>
        <source>The picture was not read from a JPEG file.</source>
        <translation>Das Bild wurde nicht aus einer JPEG-Datei gelesen.</translation>
    </message>
    <message>
        <source>The picture was not read from a file.</source>
        <translation>Das Bild wurde nicht aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source>Sharpness (own method)</source>
        <translation>Schärfe (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Fine detail of the face against coarse detail, by a logarithm: about -1.9 in focus, under -2.7 visibly soft. Contrast and brightness hardly move it.</source>
        <translation>Feine gegen grobe Einzelheiten des Gesichts, als Logarithmus: scharf etwa -1,9, unter -2,7 sichtbar weich. Kontrast und Helligkeit ändern sie kaum.</translation>
    </message>
    <message>
        <source>JPEG compression (own method)</source>
        <translation>JPEG-Kompression (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>JPEG quality from 1 to 100: the lower of the file&apos;s own and of what the pixels show. Traces of compression before the picture was resized cannot be seen.</source>
        <translation>JPEG-Qualität von 1 bis 100: die niedrigere aus Angabe der Datei und Befund der Pixel. Spuren von Kompression vor einer Größenänderung sind nicht zu sehen.</translation>
    </message>
    <message>
        <source>JPEG quality of the file</source>
        <translation>JPEG-Qualität der Datei</translation>
    </message>
    <message>
        <source>Quality from 1 to 100 at which the file was last saved. For the tables of phone makers it is an equivalent.</source>
        <translation>Qualität von 1 bis 100, mit der die Datei zuletzt gespeichert wurde. Bei den Tabellen von Telefonherstellern ein Gegenwert.</translation>
    </message>
    <message>
        <source>JPEG blocks (own method)</source>
        <translation>JPEG-Blöcke (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>How much the borders of JPEG&apos;s blocks stand out around the face: 1 is no trace, 1.5 about quality 50.</source>
        <translation>Wie sehr die Ränder der JPEG-Blöcke um das Gesicht hervortreten: 1 ist keine Spur, 1,5 etwa Qualität 50.</translation>
    </message>
    <message>
        <source>Compression ratio</source>
        <translation>Kompressionsverhältnis</translation>
    </message>
    <message>
        <source>Bytes of the uncompressed pixels over bytes of the file.</source>
        <translation>Bytes der unkomprimierten Pixel geteilt durch die Bytes der Datei.</translation>
    </message>
    <message>
        <source>Colour channels in the file</source>
        <translation>Farbkanäle in der Datei</translation>
    </message>
    <message>
        <source>1 for grey, 3 for colour, 4 for printing inks.</source>
        <translation>1 für Grau, 3 für Farbe, 4 für Druckfarben.</translation>
    </message>
    <message>
        <source>Bits of each channel in the file</source>
        <translation>Bits je Kanal in der Datei</translation>
    </message>
    <message>
        <source>8 bits are 256 levels.</source>
        <translation>8 Bits sind 256 Stufen.</translation>
    </message>
    <message>
        <source>The face is too blurred.</source>
        <translation>Das Gesicht ist zu unscharf.</translation>
    </message>
    <message>
        <source>Too much of the face lies outside the picture.</source>
        <translation>Zu viel des Gesichts liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The mouth area is covered, so the skin&apos;s colour is not known.</source>
        <translation>Die Mundpartie ist verdeckt, die Hautfarbe ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>The forehead lies outside the picture.</source>
        <translation>Die Stirn liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Eyes visible (indicator)</source>
        <translation>Augen sichtbar (Anzeichen)</translation>
    </message>
    <message>
        <source>0 when both eyes show the contrast of uncovered eyes, 1 when both look like dark glasses. Clear glasses, frames, reflections and single hairs are not seen.</source>
        <translation>0, wenn beide Augen den Kontrast unverdeckter Augen zeigen, 1, wenn beide wie dunkle Gläser aussehen. Klare Gläser, Gestelle, Spiegelungen und einzelne Haare werden nicht erkannt.</translation>
    </message>
    <message>
        <source>Contrast of the eyes (indicator)</source>
        <translation>Kontrast der Augen (Anzeichen)</translation>
    </message>
    <message>
        <source>Range of lightness around the eye that shows less of it, 0 to 100; under 18 something hides it.</source>
        <translation>Helligkeitsumfang um das Auge, das weniger davon zeigt, 0 bis 100; unter 18 verdeckt es etwas.</translation>
    </message>
    <message>
        <source>Lightness of the eyes (indicator)</source>
        <translation>Helligkeit der Augen (Anzeichen)</translation>
    </message>
    <message>
        <source>How much lighter or darker than the skin the darker eye&apos;s zone is; under -28 it is covered by something dark.</source>
        <translation>Wie viel heller oder dunkler als die Haut die Zone des dunkleren Auges ist; unter -28 verdeckt sie etwas Dunkles.</translation>
    </message>
    <message>
        <source>Mouth visible (indicator)</source>
        <translation>Mund sichtbar (Anzeichen)</translation>
    </message>
    <message>
        <source>0 when the mouth looks uncovered, 1 when colour or the missing line between the lips tell of a mask. Grey beards and light of two colours can look like one.</source>
        <translation>0, wenn der Mund unverdeckt wirkt, 1, wenn Farbe oder fehlende Linie zwischen den Lippen auf eine Maske deuten. Graue Bärte und zweifarbiges Licht können so aussehen.</translation>
    </message>
    <message>
        <source>Colour of the lower face (indicator)</source>
        <translation>Farbe der unteren Gesichtshälfte (Anzeichen)</translation>
    </message>
    <message>
        <source>How far the colour below the nose is from that above it; over 12 something covers the mouth.</source>
        <translation>Wie weit die Farbe unter der Nase von der darüber entfernt ist; über 12 verdeckt etwas den Mund.</translation>
    </message>
    <message>
        <source>Line between the lips (indicator)</source>
        <translation>Linie zwischen den Lippen (Anzeichen)</translation>
    </message>
    <message>
        <source>Strength of the edges between the lips; under 10 something covers the mouth.</source>
        <translation>Stärke der Kanten zwischen den Lippen; unter 10 verdeckt etwas den Mund.</translation>
    </message>
    <message>
        <source>Face occlusion (indicator)</source>
        <translation>Verdeckung des Gesichts (Anzeichen)</translation>
    </message>
    <message>
        <source>Estimated share of the face between brows and chin that something covers. Hands and other things of the skin&apos;s colour are not seen.</source>
        <translation>Geschätzter Anteil des Gesichts zwischen Brauen und Kinn, den etwas verdeckt. Hände und anderes in Hautfarbe werden nicht erkannt.</translation>
    </message>
    <message>
        <source>Forehead visible (indicator for head coverings)</source>
        <translation>Stirn sichtbar (Anzeichen für Kopfbedeckungen)</translation>
    </message>
    <message>
        <source>Share of the forehead that has the colour of the skin; caps and fringes lower it. Scarves that leave the forehead free are not seen.</source>
        <translation>Anteil der Stirn, der die Farbe der Haut hat; Mützen und Ponys senken ihn. Tücher, die die Stirn frei lassen, werden nicht erkannt.</translation>
    </message>
    <message>
        <source>An eye is smaller than 12 pixels.</source>
        <translation>Ein Auge ist kleiner als 12 Pixel.</translation>
    </message>
    <message>
        <source>The eyes are not visible.</source>
        <translation>Die Augen sind nicht sichtbar.</translation>
    </message>
    <message>
        <source>Eyes open (own method)</source>
        <translation>Augen offen (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>How much the eye that is less open looks closed or half closed: under -4 open, over -3 closed. By a network and by the contrast of the iris, since landmarks do not follow lids.</source>
        <translation>Wie sehr das weniger offene Auge geschlossen oder halb geschlossen wirkt: unter -4 offen, über -3 geschlossen. Aus einem Netz und dem Kontrast der Iris, denn Landmarken folgen den Lidern nicht.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Mouth closed</source>
        <translation>ISO 29794-5 Mund geschlossen</translation>
    </message>
    <message>
        <source>Widest gap between the lips over the distance from eyes to chin: up to 0.03 closed, over 0.05 open. The component hardly moves between the two: decide on the value.</source>
        <translation>Größter Abstand der Lippen geteilt durch den Abstand von den Augen zum Kinn: bis 0,03 geschlossen, über 0,05 offen. Die Komponente ändert sich dazwischen kaum: nach dem Wert entscheiden.</translation>
    </message>
    <message>
        <source>Gap between the lips</source>
        <translation>Abstand der Lippen</translation>
    </message>
    <message>
        <source>Mean gap between the lips over the thickness of the lower lip; closed mouths stay under 0.3.</source>
        <translation>Mittlerer Abstand der Lippen geteilt durch die Dicke der Unterlippe; geschlossene Münder bleiben unter 0,3.</translation>
    </message>
    <message>
        <source>Neutral expression (own method)</source>
        <translation>Neutraler Ausdruck (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>How neutral a network finds the face, 0 to 1. Smiles and speech stay under 0.3; slight smiles lie on both sides of it.</source>
        <translation>Wie neutral ein Netz das Gesicht findet, 0 bis 1. Lächeln und Sprechen bleiben unter 0,3; leichtes Lächeln liegt auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The face is seen from the side.</source>
        <translation>Das Gesicht ist von der Seite zu sehen.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Inter-eye distance</source>
        <translation>ISO 29794-5 Augenabstand</translation>
    </message>
    <message>
        <source>Distance between the eye centres in pixels, as it would be seen from the front.</source>
        <translation>Abstand der Augenmitten in Pixeln, wie er von vorn zu sehen wäre.</translation>
    </message>
    <message>
        <source>Head length (own method)</source>
        <translation>Kopflänge (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Length from crown to chin over the picture&apos;s height. An estimate, good to some 8 %: big hair makes it longer than the standard&apos;s crown.</source>
        <translation>Länge vom Scheitel zum Kinn geteilt durch die Bildhöhe. Eine Schätzung, auf etwa 8 % genau: volles Haar macht sie länger als den Scheitel der Norm.</translation>
    </message>
    <message>
        <source>Crown height (own method)</source>
        <translation>Scheitelhöhe (eigenes Verfahren)</translation>
    </message>
    <message>
        <source>Height of the crown over the eyes in distances from eyes to chin, hair included; about 1.</source>
        <translation>Höhe des Scheitels über den Augen in Abständen von den Augen zum Kinn, mit Haar; etwa 1.</translation>
    </message>
    <message>
        <source>Black pixels (own mask)</source>
        <translation>Schwarze Pixel (eigene Maske)</translation>
    </message>
    <message>
        <source>Share of fully black pixels in the picture without its background. Rules for printed photographs allow 0.1 %.</source>
        <translation>Anteil völlig schwarzer Pixel im Bild ohne Hintergrund. Regeln für gedruckte Fotos erlauben 0,1 %.</translation>
    </message>
    <message>
        <source>White pixels (own mask)</source>
        <translation>Weiße Pixel (eigene Maske)</translation>
    </message>
    <message>
        <source>Share of fully white pixels in the picture without its background. Rules for printed photographs allow 0.1 %.</source>
        <translation>Anteil völlig weißer Pixel im Bild ohne Hintergrund. Regeln für gedruckte Fotos erlauben 0,1 %.</translation>
    </message>
    <message>
        <source>The whole face is covered.</source>
        <translation>Das ganze Gesicht ist verdeckt.</translation>
    </message>
    <message>
        <source>The face is smaller than 40 pixels.</source>
        <translation>Das Gesicht ist kleiner als 40 Pixel.</translation>
    </message>
    <message>
        <source>Hardly any background is in sight.</source>
        <translation>Es ist kaum Hintergrund zu sehen.</translation>
    </message>
    <message>
        <source>The face is too small to show the blocks of JPEG.</source>
        <translation>Das Gesicht ist zu klein, um die Blöcke von JPEG zu zeigen.</translation>
    </message>
    <message>
        <source>None of its parts could be assessed.</source>
        <translation>Keiner seiner Teile war beurteilbar.</translation>
    </message>
    <message>
        <source>Recognition utility (indicator)</source>
        <translation>Nutzen für die Erkennung (Anzeichen)</translation>
    </message>
    <message>
        <source>How useful the face is for recognition, from the stability of its embedding, focus, yaw, occlusion, eye distance and dynamic range. Other than the standard&apos;s unified score.</source>
        <translation>Wie nützlich das Gesicht für die Erkennung ist, aus der Stabilität seines Merkmalsvektors, Schärfe, Drehung, Verdeckung, Augenabstand und Dynamikumfang. Nicht der vereinte Wert der Norm.</translation>
    </message>
    <message>
        <source>Stability of the embedding (indicator)</source>
        <translation>Stabilität des Merkmalsvektors (Anzeichen)</translation>
    </message>
    <message>
        <source>How alike the embeddings of slightly moved, turned and mirrored crops are, up to 1; clear faces reach about 0.96.</source>
        <translation>Wie ähnlich die Merkmalsvektoren leicht verschobener, gedrehter und gespiegelter Ausschnitte sind, bis 1; klare Gesichter erreichen etwa 0,96.</translation>
    </message>
    <message>
        <source>ISO 29794-5 Single face present</source>
        <translation>ISO 29794-5 Nur ein Gesicht</translation>
    </message>
    <message>
        <source>Area of the second largest face over that of the largest; 0 when there is one face. Very small faces in the background are missed.</source>
        <translation>Fläche des zweitgrößten Gesichts geteilt durch die des größten; 0, wenn es nur ein Gesicht gibt. Sehr kleine Gesichter im Hintergrund werden übersehen.</translation>
    </message>
    <message>
        <source>Head yaw (own estimator)</source>
        <translation>Kopfdrehung (eigene Schätzung)</translation>
    </message>
    <message>
        <source>How far the head is turned aside; positive towards the own left, which is the right of the picture. Good to about 3 degrees: decide on the angle, the component hardly moves.</source>
        <translation>Wie weit der Kopf zur Seite gedreht ist; positiv zur eigenen linken Seite, im Bild rechts. Auf etwa 3 Grad genau: nach dem Winkel entscheiden, die Komponente ändert sich kaum.</translation>
    </message>
    <message>
        <source>Head pitch (own estimator)</source>
        <translation>Kopfneigung auf und ab (eigene Schätzung)</translation>
    </message>
    <message>
        <source>How far the head looks up or down; positive is down. Good to about 4 degrees.</source>
        <translation>Wie weit der Kopf nach oben oder unten blickt; positiv ist unten. Auf etwa 4 Grad genau.</translation>
    </message>
    <message>
        <source>Head roll (own estimator)</source>
        <translation>Kopfneigung seitlich (eigene Schätzung)</translation>
    </message>
    <message>
        <source>How far the head is tilted; positive towards the own right shoulder, counter-clockwise on the screen. Good to about 1 degree.</source>
        <translation>Wie weit der Kopf zur Seite geneigt ist; positiv zur eigenen rechten Schulter, im Bild gegen den Uhrzeigersinn. Auf etwa 1 Grad genau.</translation>
    </message>
    <message>
        <source>This was not measured.</source>
        <translation>Dies wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>This measure has no score.</source>
        <translation>Diese Messung hat keinen Punktwert.</translation>
    </message>
    <message>
        <source>The face is sharp enough for the measure of open eyes.</source>
        <translation>Das Gesicht ist scharf genug für das Maß offener Augen.</translation>
    </message>
    <message>
        <source>Eyes look closed in blur (indicator)</source>
        <translation>Augen wirken in der Unschärfe geschlossen (Anzeichen)</translation>
    </message>
    <message>
        <source>The number of open eyes where the face is too soft for it: over 0 the eyes are probably closed, less says nothing.</source>
        <translation>Der Wert der offenen Augen, wo das Gesicht dafür zu unscharf ist: über 0 sind die Augen wahrscheinlich geschlossen, darunter sagt er nichts.</translation>
    </message>
    <message>
        <source>Quality of the embedding (own scale)</source>
        <translation>Qualität des Merkmalsvektors (eigene Skala)</translation>
    </message>
    <message>
        <source>The quality that scales the map, 0 to 1: how alike the embeddings under random dropout are. It falls when something covers the face, and also in blur, darkness and turned faces.</source>
        <translation>Die Qualität, die auch die Karte skaliert, 0 bis 1: wie ähnlich die Merkmalsvektoren bei zufälligem Dropout sind. Sie fällt, wenn etwas das Gesicht verdeckt, aber auch bei Unschärfe, Dunkelheit und gedrehten Gesichtern.</translation>
    </message>
    <message>
        <source>The recognition network&apos;s scale of quality is not calibrated.</source>
        <translation>Die Qualitätsskala des Erkennungsnetzes ist nicht kalibriert.</translation>
    </message>
    <message>
        <source>There is no embedding of the face whose quality could be told.</source>
        <translation>Es gibt keinen Merkmalsvektor des Gesichts, dessen Qualität sich bestimmen ließe.</translation>
    </message>
</context>
<context>
    <name>pw::MeasureGroup</name>
    <message>
        <source>Overall</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Head pose</source>
        <translation>Kopfhaltung</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>Licht und Farbe</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Size and position</source>
        <translation>Größe und Lage</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>pw::NetworkCapability</name>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Quality with dropout before the last linear layer</source>
        <translation>Qualität mit Dropout vor der letzten linearen Schicht</translation>
    </message>
    <message>
        <source>Quality with the network&apos;s own dropout layers</source>
        <translation>Qualität mit den eigenen Dropout-Schichten des Netzes</translation>
    </message>
    <message>
        <source>Maps from the pixel gradient</source>
        <translation>Karten aus dem Pixelgradienten</translation>
    </message>
    <message>
        <source>Maps from the layer energies</source>
        <translation>Karten aus den Schichtenergien</translation>
    </message>
</context>
<context>
    <name>pw::NetworkFinding</name>
    <message>
        <source>An ONNX file, operator set %1.</source>
        <translation>Eine ONNX-Datei, Operatorensatz %1.</translation>
    </message>
    <message>
        <source>A TorchScript file.</source>
        <translation>Eine TorchScript-Datei.</translation>
    </message>
    <message>
        <source>The file fixes the input at %1 × %2 pixels.</source>
        <translation>Die Datei legt die Eingabe auf %1 × %2 Pixel fest.</translation>
    </message>
    <message>
        <source>The file does not say; the network runs with %1 × %2. Other sizes that run: %3.</source>
        <translation>Die Datei sagt es nicht; das Netz läuft mit %1 × %2. Weitere Größen, mit denen es läuft: %3.</translation>
    </message>
    <message>
        <source>As you said: %1 × %2.</source>
        <translation>Wie von Ihnen angegeben: %1 × %2.</translation>
    </message>
    <message>
        <source>The channels are the last dimension of the input.</source>
        <translation>Die Kanäle sind die letzte Dimension der Eingabe.</translation>
    </message>
    <message>
        <source>The network itself shifts or scales the pixels, so it may take them as they are.</source>
        <translation>Das Netz verschiebt oder skaliert die Pixel selbst und nimmt sie daher vielleicht, wie sie sind.</translation>
    </message>
    <message>
        <source>The most usual way; there was no sample to compare with.</source>
        <translation>Die üblichste Art; es gab kein Beispiel zum Vergleichen.</translation>
    </message>
    <message>
        <source>As you said.</source>
        <translation>Wie von Ihnen angegeben.</translation>
    </message>
    <message>
        <source>The network brings its output to length 1; what it has before that is used.</source>
        <translation>Das Netz bringt seine Ausgabe auf die Länge 1; verwendet wird, was davor liegt.</translation>
    </message>
    <message>
        <source>The file has the two methods state and embed.</source>
        <translation>Die Datei hat die beiden Methoden state und embed.</translation>
    </message>
    <message>
        <source>Input of the last linear layer. Places found: %1.</source>
        <translation>Eingang der letzten linearen Schicht. Gefundene Stellen: %1.</translation>
    </message>
    <message>
        <source>No last linear layer was found: name the tensor that dropout acts on.</source>
        <translation>Es wurde keine letzte lineare Schicht gefunden: Nennen Sie den Tensor, auf den Dropout wirkt.</translation>
    </message>
    <message>
        <source>The file has no dropout inside; it is put before the last linear layer.</source>
        <translation>Die Datei enthält kein Dropout; es wird vor die letzte lineare Schicht gesetzt.</translation>
    </message>
    <message>
        <source>The network has a dropout layer there, trained with probability %1.</source>
        <translation>Das Netz hat dort eine Dropout-Schicht, trainiert mit der Wahrscheinlichkeit %1.</translation>
    </message>
    <message>
        <source>Dropout layers of the network: %1. Each pass runs all that comes after the first.</source>
        <translation>Dropout-Schichten des Netzes: %1. Jeder Durchlauf rechnet alles, was nach der ersten kommt.</translation>
    </message>
    <message>
        <source>Last layers that are %1 pixels high.</source>
        <translation>Die letzten Schichten mit %1 Pixeln Höhe.</translation>
    </message>
    <message>
        <source>No inner layer is near a quarter or an eighth of the input&apos;s height.</source>
        <translation>Keine innere Schicht liegt nahe einem Viertel oder Achtel der Höhe der Eingabe.</translation>
    </message>
    <message>
        <source>Tells the sample faces apart best (d&apos; %1); the next best is %2 (%3).</source>
        <translation>Hält die Gesichter der Beispiele am besten auseinander (d&apos; %1); am nächsten kommt %2 (%3).</translation>
    </message>
    <message>
        <source>The network&apos;s output &quot;%1&quot; has %2 numbers.</source>
        <translation>Die Ausgabe „%1“ des Netzes hat %2 Zahlen.</translation>
    </message>
</context>
<context>
    <name>pw::Requirement</name>
    <message>
        <source>ICAO portrait</source>
        <translation>ICAO-Porträt</translation>
    </message>
    <message>
        <source>Portrait for a travel document: ICAO Doc 9303 part 3 and ISO/IEC 39794-5, annex D.1.</source>
        <translation>Porträt für ein Reisedokument: ICAO Doc 9303 Teil 3 und ISO/IEC 39794-5, Anhang D.1.</translation>
    </message>
    <message>
        <source>Only one person</source>
        <translation>Nur eine Person</translation>
    </message>
    <message>
        <source>Distance of the eyes, minimum</source>
        <translation>Augenabstand, Mindestwert</translation>
    </message>
    <message>
        <source>Distance of the eyes, new passport</source>
        <translation>Augenabstand, neuer Pass</translation>
    </message>
    <message>
        <source>Format of the picture</source>
        <translation>Format des Bildes</translation>
    </message>
    <message>
        <source>Face in the middle</source>
        <translation>Gesicht in der Mitte</translation>
    </message>
    <message>
        <source>Height of the eyes in the picture</source>
        <translation>Höhe der Augen im Bild</translation>
    </message>
    <message>
        <source>Width of the head</source>
        <translation>Breite des Kopfes</translation>
    </message>
    <message>
        <source>The width is estimated from the landmarks.</source>
        <translation>Die Breite ist aus den Gesichtspunkten geschätzt.</translation>
    </message>
    <message>
        <source>Length of the head</source>
        <translation>Länge des Kopfes</translation>
    </message>
    <message>
        <source>The crown is estimated; much hair makes the head seem longer.</source>
        <translation>Der Scheitel ist geschätzt; viel Haar lässt den Kopf länger erscheinen.</translation>
    </message>
    <message>
        <source>Head in the printed photograph</source>
        <translation>Kopf im gedruckten Foto</translation>
    </message>
    <message>
        <source>Concerns the printed document, not this file.</source>
        <translation>Betrifft das gedruckte Dokument, nicht diese Datei.</translation>
    </message>
    <message>
        <source>Head turned to the side</source>
        <translation>Kopf zur Seite gedreht</translation>
    </message>
    <message>
        <source>Head raised or lowered</source>
        <translation>Kopf gehoben oder gesenkt</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>Kopf geneigt</translation>
    </message>
    <message>
        <source>Neutral expression</source>
        <translation>Neutraler Ausdruck</translation>
    </message>
    <message>
        <source>Mouth closed</source>
        <translation>Mund geschlossen</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>Augen offen</translation>
    </message>
    <message>
        <source>Eyes visible, no dark glasses</source>
        <translation>Augen sichtbar, keine dunkle Brille</translation>
    </message>
    <message>
        <source>Does not see clear glasses, frames, reflections or single strands of hair.</source>
        <translation>Erkennt klare Brillen, Fassungen, Spiegelungen und einzelne Haarsträhnen nicht.</translation>
    </message>
    <message>
        <source>Face uncovered</source>
        <translation>Gesicht unbedeckt</translation>
    </message>
    <message>
        <source>Blind to hands and other things of the colour of skin.</source>
        <translation>Erkennt Hände und anderes in Hautfarbe nicht.</translation>
    </message>
    <message>
        <source>Forehead visible</source>
        <translation>Stirn sichtbar</translation>
    </message>
    <message>
        <source>Religious and medical exceptions: a person decides.</source>
        <translation>Religiöse und medizinische Ausnahmen: ein Mensch entscheidet.</translation>
    </message>
    <message>
        <source>Plain, light background</source>
        <translation>Einfarbiger, heller Hintergrund</translation>
    </message>
    <message>
        <source>Even light on both cheeks</source>
        <translation>Gleichmäßiges Licht auf beiden Wangen</translation>
    </message>
    <message>
        <source>No black or white burnt out</source>
        <translation>Keine Zeichnungsverluste in Schwarz und Weiß</translation>
    </message>
    <message>
        <source>Background not counted.</source>
        <translation>Ohne den Hintergrund.</translation>
    </message>
    <message>
        <source>Background not burnt out</source>
        <translation>Hintergrund nicht ausgebrannt</translation>
    </message>
    <message>
        <source>Range of tones in the face</source>
        <translation>Tonwertumfang im Gesicht</translation>
    </message>
    <message>
        <source>Face not overexposed</source>
        <translation>Gesicht nicht überbelichtet</translation>
    </message>
    <message>
        <source>Natural colour of the skin</source>
        <translation>Natürliche Hautfarbe</translation>
    </message>
    <message>
        <source>Colour picture, 8 bit a channel</source>
        <translation>Farbbild, 8 Bit je Kanal</translation>
    </message>
    <message>
        <source>Sharp focus</source>
        <translation>Scharf abgebildet</translation>
    </message>
    <message>
        <source>No visible compression</source>
        <translation>Keine sichtbare Komprimierung</translation>
    </message>
    <message>
        <source>Cannot be seen after the picture was resized.</source>
        <translation>Nach einer Größenänderung des Bildes nicht mehr zu erkennen.</translation>
    </message>
    <message>
        <source>Not stretched</source>
        <translation>Nicht verzerrt</translation>
    </message>
    <message>
        <source>Eyes look at the camera</source>
        <translation>Blick in die Kamera</translation>
    </message>
    <message>
        <source>Taken within the last six months</source>
        <translation>In den letzten sechs Monaten aufgenommen</translation>
    </message>
    <message>
        <source>Size of the printed photograph</source>
        <translation>Größe des gedruckten Fotos</translation>
    </message>
    <message>
        <source>Concerns a printed submission, not this file.</source>
        <translation>Betrifft ein gedruckt eingereichtes Foto, nicht diese Datei.</translation>
    </message>
    <message>
        <source>Distance and distortion of the lens</source>
        <translation>Abstand und Verzeichnung des Objektivs</translation>
    </message>
    <message>
        <source>Not retouched, no red eyes</source>
        <translation>Nicht retuschiert, keine roten Augen</translation>
    </message>
    <message>
        <source>ICAO portrait, child up to 11</source>
        <translation>ICAO-Porträt, Kind bis 11</translation>
    </message>
    <message>
        <source>As the ICAO portrait, with the wider limits for children up to eleven years.</source>
        <translation>Wie das ICAO-Porträt, mit den weiteren Grenzen für Kinder bis elf Jahre.</translation>
    </message>
    <message>
        <source>System enrolment</source>
        <translation>Systemregistrierung</translation>
    </message>
    <message>
        <source>Reference picture taken at a kiosk or counter: second use of ISO/IEC 29794-5.</source>
        <translation>Referenzbild von einem Automaten oder Schalter: zweite Verwendung nach ISO/IEC 29794-5.</translation>
    </message>
    <message>
        <source>One face dominates</source>
        <translation>Ein Gesicht überwiegt</translation>
    </message>
    <message>
        <source>Distance of the eyes, recommended</source>
        <translation>Augenabstand, empfohlen</translation>
    </message>
    <message>
        <source>Head turned to the side, recommended</source>
        <translation>Kopf zur Seite gedreht, empfohlen</translation>
    </message>
    <message>
        <source>Head raised or lowered, recommended</source>
        <translation>Kopf gehoben oder gesenkt, empfohlen</translation>
    </message>
    <message>
        <source>Head tilted, recommended</source>
        <translation>Kopf geneigt, empfohlen</translation>
    </message>
    <message>
        <source>Room on the left</source>
        <translation>Platz links</translation>
    </message>
    <message>
        <source>Room on the right</source>
        <translation>Platz rechts</translation>
    </message>
    <message>
        <source>Room above</source>
        <translation>Platz oben</translation>
    </message>
    <message>
        <source>Room below</source>
        <translation>Platz unten</translation>
    </message>
    <message>
        <source>Brightness of the face</source>
        <translation>Helligkeit des Gesichts</translation>
    </message>
    <message>
        <source>Face not underexposed</source>
        <translation>Gesicht nicht unterbelichtet</translation>
    </message>
    <message>
        <source>Colour or monochrome</source>
        <translation>Farbig oder schwarzweiß</translation>
    </message>
    <message>
        <source>Monochrome is allowed.</source>
        <translation>Schwarzweiß ist erlaubt.</translation>
    </message>
    <message>
        <source>Calm background</source>
        <translation>Ruhiger Hintergrund</translation>
    </message>
    <message>
        <source>Live probe</source>
        <translation>Live-Vergleichsbild</translation>
    </message>
    <message>
        <source>Picture compared with a stored one at a gate or in an app.</source>
        <translation>Bild, das an einer Schleuse oder in einer App mit einem gespeicherten verglichen wird.</translation>
    </message>
    <message>
        <source>Turning to the side harms recognition most.</source>
        <translation>Seitliches Drehen schadet der Erkennung am meisten.</translation>
    </message>
    <message>
        <source>Use for recognition</source>
        <translation>Nutzen für die Erkennung</translation>
    </message>
    <message>
        <source>Whole face visible</source>
        <translation>Ganzes Gesicht sichtbar</translation>
    </message>
    <message>
        <source>The quality of the embedding sees hands and other things of the colour of skin too. Blur, darkness and turning lower it as well: it counts where their rows hold.</source>
        <translation>Die Qualität des Merkmalsvektors sieht auch Hände und andere hautfarbene Dinge. Unschärfe, Dunkelheit und Drehung senken sie ebenfalls: Sie zählt, wo deren Zeilen eingehalten sind.</translation>
    </message>
</context>
<context>
    <name>pw::Stage</name>
    <message>
        <source>Reading the image</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Locating facial features</source>
        <translation>Gesichtspunkte werden bestimmt</translation>
    </message>
    <message>
        <source>Aligning the face</source>
        <translation>Gesicht wird ausgerichtet</translation>
    </message>
    <message>
        <source>Running the recognition network</source>
        <translation>Erkennungsnetz rechnet</translation>
    </message>
    <message>
        <source>Estimating the quality</source>
        <translation>Qualität wird geschätzt</translation>
    </message>
    <message>
        <source>Tracing the embedding back to the pixels</source>
        <translation>Merkmalsvektor wird zu den Pixeln zurückverfolgt</translation>
    </message>
    <message>
        <source>Building the map</source>
        <translation>Karte wird erstellt</translation>
    </message>
    <message>
        <source>Checking the photograph</source>
        <translation>Foto wird geprüft</translation>
    </message>
</context>
<context>
    <name>pw::app::Application</name>
    <message>
        <source>The sample portrait is not installed.</source>
        <translation>Das Beispielporträt ist nicht installiert.</translation>
    </message>
    <message>
        <source>The network is loaded anew with these settings.</source>
        <translation>Das Netz wird mit diesen Einstellungen neu geladen.</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>The network was added and is used from now on. It can be changed under Parameters.</source>
        <translation>Das Netz wurde hinzugefügt und wird von nun an verwendet. Es lässt sich unter Parameter wechseln.</translation>
    </message>
    <message>
        <source>The network&apos;s constants were stored. Qualities and maps are computed with them from now on.</source>
        <translation>Die Konstanten des Netzes wurden gespeichert. Qualitäten und Karten werden ab jetzt mit ihnen berechnet.</translation>
    </message>
</context>
<context>
    <name>pw::app::CommandLine</name>
    <message>
        <source>Shows how much each pixel of a face photograph is worth for face recognition.</source>
        <translation>Zeigt, wie viel jeder Pixel eines Gesichtsfotos für die Gesichtserkennung wert ist.</translation>
    </message>
    <message>
        <source>Open the sample portrait.</source>
        <translation>Beispielporträt öffnen.</translation>
    </message>
    <message>
        <source>Language of the interface: %1.</source>
        <translation>Sprache der Oberfläche: %1.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Show the window, then end: for checking an installation.</source>
        <translation>Fenster zeigen, dann beenden: zum Prüfen einer Installation.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Photographs and folders to open.</source>
        <translation>Fotos und Ordner, die geöffnet werden.</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;.</source>
        <translation>Die Sprache „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Look at a video file, a folder of pictures or a stream as if it were a camera.</source>
        <translation>Eine Videodatei, einen Ordner mit Bildern oder einen Strom ansehen, als wäre es eine Kamera.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>pw::app::Engine</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n Thread</numerusform>
            <numerusform>CPU, %n Threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pw::app::Export</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Nothing was saved: the file %1 has changed since it was inspected. Inspect it again.</source>
        <translation>Nichts gespeichert: Die Datei %1 hat sich seit der Untersuchung geändert. Erneut untersuchen.</translation>
    </message>
    <message>
        <source>Nothing was saved: the file %1 can no longer be read, so it cannot be checked that it is the one that was inspected.</source>
        <translation>Nichts gespeichert: Die Datei %1 ist nicht mehr lesbar. Es lässt sich nicht prüfen, ob sie noch die untersuchte ist.</translation>
    </message>
    <message>
        <source>There is nothing to save: this face has no map yet.</source>
        <translation>Nichts zu speichern: Für dieses Gesicht gibt es noch keine Karte.</translation>
    </message>
    <message>
        <source>Nothing was saved: the name of a picture must end in .png, .tif or .jpg.</source>
        <translation>Nichts gespeichert: Der Name eines Bildes muss auf .png, .tif oder .jpg enden.</translation>
    </message>
</context>
<context>
    <name>pw::app::Exporter</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>pw::app::Feedback</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Come into the picture and look at the camera.</source>
        <translation>Kommen Sie ins Bild und sehen Sie in die Kamera.</translation>
    </message>
    <message>
        <source>Good. Hold still.</source>
        <translation>Gut. Bitte stillhalten.</translation>
    </message>
</context>
<context>
    <name>pw::app::ImageSession</name>
    <message>
        <source>%1 is incomplete or damaged: parts of the picture may be missing or wrong.</source>
        <translation>%1 ist unvollständig oder beschädigt: Teile des Bildes können fehlen oder falsch sein.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>The folder %1 contains no image that can be read.</source>
        <translation>Der Ordner %1 enthält kein lesbares Bild.</translation>
    </message>
    <message>
        <source>pasted %1</source>
        <translation>eingefügt %1</translation>
    </message>
</context>
<context>
    <name>pw::app::Live</name>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>There is no permission to use %1.</source>
        <translation>Es fehlt die Erlaubnis, %1 zu benutzen.</translation>
    </message>
    <message>
        <source>%1 holds no video that can be shown.</source>
        <translation>%1 enthält kein Video, das gezeigt werden kann.</translation>
    </message>
    <message>
        <source>%1 was unplugged.</source>
        <translation>%1 wurde abgezogen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>No new picture from %1 for 2 seconds.</source>
        <translation>Seit 2 Sekunden kein neues Bild von %1.</translation>
    </message>
    <message>
        <source>%1 gives the same picture again and again.</source>
        <translation>%1 liefert immer wieder dasselbe Bild.</translation>
    </message>
    <message>
        <source>The pictures of %1 arrive damaged.</source>
        <translation>Die Bilder von %1 kommen beschädigt an.</translation>
    </message>
    <message>
        <source>The pictures of %1 arrive late.</source>
        <translation>Die Bilder von %1 kommen zu spät an.</translation>
    </message>
    <message>
        <source>%1 is being closed.</source>
        <translation>%1 wird geschlossen.</translation>
    </message>
    <message>
        <source>%1 is being opened.</source>
        <translation>%1 wird geöffnet.</translation>
    </message>
    <message>
        <source>%1 It is being opened again.</source>
        <translation>%1 Es wird erneut geöffnet.</translation>
    </message>
    <message>
        <source>%1 It is opened again as soon as it works.</source>
        <translation>%1 Es wird wieder geöffnet, sobald es geht.</translation>
    </message>
    <message>
        <source>%1 is over.</source>
        <translation>%1 ist zu Ende.</translation>
    </message>
    <message>
        <source>The best of %1 pictures: it passes more requirements than any other; quality %2.</source>
        <translation>Das beste von %1 Bildern: Es erfüllt mehr Anforderungen als jedes andere; Qualität %2.</translation>
    </message>
    <message>
        <source>The best of %1 pictures: quality %2, the lowest had %3.</source>
        <translation>Das beste von %1 Bildern: Qualität %2, das schlechteste hatte %3.</translation>
    </message>
</context>
<context>
    <name>pw::app::LiveController</name>
    <message>
        <source>This is not the address of a stream. It has to begin with rtsp://, http://, https://, rtmp://, udp://, rtp:// or srt://.</source>
        <translation>Das ist keine Adresse eines Stroms. Sie muss mit rtsp://, http://, https://, rtmp://, udp://, rtp:// oder srt:// beginnen.</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Keine Kamera ist angeschlossen.</translation>
    </message>
    <message>
        <source>All live requirements had passed for a moment.</source>
        <translation>Alle Live-Anforderungen waren einen Augenblick lang erfüllt.</translation>
    </message>
    <message>
        <source>Nothing was captured: there is no new picture.</source>
        <translation>Nichts wurde aufgenommen: Es gibt kein neues Bild.</translation>
    </message>
    <message>
        <source>Nothing was captured: no face was found in 3 seconds.</source>
        <translation>Nichts wurde aufgenommen: In 3 Sekunden wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Captured as %1.</source>
        <translation>Aufgenommen als %1.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The captured photograph is being inspected; the analysis pauses.</source>
        <translation>Das aufgenommene Foto wird untersucht; die Analyse pausiert.</translation>
    </message>
</context>
<context>
    <name>pw::ui::AboutPage</name>
    <message>
        <source>What you can rely on</source>
        <translation>Worauf Verlass ist</translation>
    </message>
    <message>
        <source>Your originals are only read. The program never writes, moves or saves over a photograph it has opened.</source>
        <translation>Originale werden nur gelesen. Das Programm überschreibt, verschiebt oder verändert kein geöffnetes Foto.</translation>
    </message>
    <message>
        <source>What you see is what is analysed, pixel for pixel; every conversion on the way is named.</source>
        <translation>Was zu sehen ist, wird untersucht, Pixel für Pixel; jede Umwandlung dazwischen wird genannt.</translation>
    </message>
    <message>
        <source>The same file, network and parameters give the same map on the same machine, with any number of threads. Another processor may differ in the last digits.</source>
        <translation>Gleiche Datei, gleiches Netz und gleiche Parameter ergeben auf demselben Rechner die gleiche Karte, mit jeder Zahl von Threads. Ein anderer Prozessor kann in den letzten Stellen abweichen.</translation>
    </message>
    <message>
        <source>A damaged file is refused or marked; the other photographs go on.</source>
        <translation>Eine beschädigte Datei wird abgelehnt oder gekennzeichnet; die übrigen Fotos sind davon nicht betroffen.</translation>
    </message>
    <message>
        <source>A file reported as saved has been read back and compared.</source>
        <translation>Eine als gespeichert gemeldete Datei wurde zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: the program uses no network.</source>
        <translation>Nichts verlässt diesen Rechner: Das Programm baut keine Verbindungen auf.</translation>
    </message>
    <message>
        <source>The map shows what one recognition network can use. It does not show who somebody is.</source>
        <translation>Die Karte zeigt, was ein Erkennungsnetz nutzen kann. Sie zeigt nicht, wer jemand ist.</translation>
    </message>
    <message>
        <source>Libraries in use</source>
        <translation>Verwendete Bibliotheken</translation>
    </message>
    <message>
        <source>The others are loaded and listed with the first inspection.</source>
        <translation>Die übrigen werden mit der ersten Untersuchung geladen und hier genannt.</translation>
    </message>
    <message>
        <source>Models and sample portrait</source>
        <translation>Modelle und Beispielporträt</translation>
    </message>
    <message>
        <source>Shows how much each pixel of a face image is worth for face recognition.</source>
        <translation>Zeigt, wie viel jeder Pixel eines Gesichtsbildes für die Gesichtserkennung wert ist.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>pw::ui::CalibrationDialog</name>
    <message numerus="yes">
        <source>The %n photograph(s) that came with the program</source>
        <translation>
            <numerusform>Das eine Foto, das mit dem Programm kam</numerusform>
            <numerusform>Die %n Fotos, die mit dem Programm kamen</numerusform>
        </translation>
    </message>
    <message>
        <source>Portraits of &amp;your own:</source>
        <translation>E&amp;igene Porträts:</translation>
    </message>
    <message>
        <source>Ch&amp;oose Folder…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Kalibrieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Use These Constants</source>
        <translation>Diese Konstanten &amp;verwenden</translation>
    </message>
    <message>
        <source>Calibrate Network</source>
        <translation>Netz kalibrieren</translation>
    </message>
    <message>
        <source>Folder of portraits</source>
        <translation>Ordner mit Porträts</translation>
    </message>
    <message>
        <source>Finds the constants of “%1” from sharp portraits and spoiled copies of them: eight faces or more, no names. Good portraits will have the quality 0.88.</source>
        <translation>Findet die Konstanten von „%1“ aus scharfen Porträts und verdorbenen Kopien davon: acht Gesichter oder mehr, ohne Namen. Gute Porträts haben danach die Qualität 0,88.</translation>
    </message>
    <message>
        <source>This network has dropout layers of its own, and each random pass runs all of it: this takes long.</source>
        <translation>Dieses Netz hat eigene Dropout-Schichten, und jeder Zufallsdurchlauf führt es ganz aus: Das dauert lange.</translation>
    </message>
    <message>
        <source>Loading the network…</source>
        <translation>Das Netz wird geladen …</translation>
    </message>
    <message>
        <source>Looking for faces: photograph %1 of %2</source>
        <translation>Gesichter werden gesucht: Foto %1 von %2</translation>
    </message>
    <message>
        <source>Measuring the network: face %1 of %2</source>
        <translation>Das Netz wird gemessen: Gesicht %1 von %2</translation>
    </message>
</context>
<context>
    <name>pw::ui::CalibrationResult</name>
    <message>
        <source>Plot: quality of the portraits and of their spoiled copies</source>
        <translation>Diagramm: Qualität der Porträts und ihrer verdorbenen Kopien</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n face(s).</source>
        <translation>
            <numerusform>Gemessen an einem Gesicht.</numerusform>
            <numerusform>Gemessen an %n Gesichtern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photographs without a usable face: %n.</source>
        <translation>
            <numerusform>Fotos ohne brauchbares Gesicht: %n.</numerusform>
            <numerusform>Fotos ohne brauchbares Gesicht: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Steepness α of the scaling</source>
        <translation>Steilheit α der Skalierung</translation>
    </message>
    <message>
        <source>Middle r of the scaling</source>
        <translation>Mitte r der Skalierung</translation>
    </message>
    <message>
        <source>Amplification γ of the paper’s map</source>
        <translation>Verstärkung γ der Karte der Veröffentlichung</translation>
    </message>
    <message>
        <source>Energy E0 of a good portrait</source>
        <translation>Energie E0 eines guten Porträts</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now (provisional)</source>
        <translation>Jetzt (vorläufig)</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>pw::ui::Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Choose photographs to inspect</source>
        <translation>Fotos zum Untersuchen wählen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>O&amp;rdner öffnen…</translation>
    </message>
    <message>
        <source>Inspect all photographs of a folder</source>
        <translation>Alle Fotos eines Ordners untersuchen</translation>
    </message>
    <message>
        <source>Open &amp;Sample Portrait</source>
        <translation>Be&amp;ispielporträt öffnen</translation>
    </message>
    <message>
        <source>Inspect the portrait that comes with the program</source>
        <translation>Das mitgelieferte Porträt untersuchen</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Photographs inspected before</source>
        <translation>Früher untersuchte Fotos</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Forget the photographs inspected before</source>
        <translation>Früher untersuchte Fotos vergessen</translation>
    </message>
    <message>
        <source>&amp;Export Annotated Picture…</source>
        <translation>Beschriftetes Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save photograph, map, colour bar and caption as PNG, TIFF or JPEG</source>
        <translation>Foto, Karte, Farbleiste und Beschriftung als PNG, TIFF oder JPEG speichern</translation>
    </message>
    <message>
        <source>Export Map as &amp;NumPy Array…</source>
        <translation>Karte als &amp;NumPy-Array exportieren…</translation>
    </message>
    <message>
        <source>Save the map&apos;s numbers as 32-bit floats (.npy)</source>
        <translation>Zahlen der Karte als 32-Bit-Gleitkommazahlen speichern (.npy)</translation>
    </message>
    <message>
        <source>Export Map as &amp;TIFF…</source>
        <translation>Karte als &amp;TIFF exportieren…</translation>
    </message>
    <message>
        <source>Save the map&apos;s numbers as a 32-bit floating-point TIFF</source>
        <translation>Zahlen der Karte als TIFF mit 32-Bit-Gleitkommazahlen speichern</translation>
    </message>
    <message>
        <source>Save all numbers, parameters and hashes of the inspection as JSON</source>
        <translation>Alle Zahlen, Parameter und Hashwerte der Untersuchung als JSON speichern</translation>
    </message>
    <message>
        <source>Re&amp;move from List</source>
        <translation>&amp;Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Take the chosen photographs off the list; files stay</source>
        <translation>Gewählte Fotos aus der Liste nehmen; die Dateien bleiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Copy Picture with Legend</source>
        <translation>Bild mit Legende &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy photograph, map, colour bar and caption to the clipboard</source>
        <translation>Foto, Karte, Farbleiste und Beschriftung in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copy Picture &amp;without Legend</source>
        <translation>Bild &amp;ohne Legende kopieren</translation>
    </message>
    <message>
        <source>Copy photograph and map to the clipboard</source>
        <translation>Foto und Karte in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copy Probed &amp;Values</source>
        <translation>Abgelesene &amp;Werte kopieren</translation>
    </message>
    <message>
        <source>Copy position, colour and map value under the cursor as text</source>
        <translation>Position, Farbe und Kartenwert unter dem Mauszeiger als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Inspect the picture or the files on the clipboard</source>
        <translation>Bild oder Dateien aus der Zwischenablage untersuchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
        <source>Language, theme, device and limits</source>
        <translation>Sprache, Erscheinungsbild, Gerät und Grenzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>See and change the keys of all commands</source>
        <translation>Tasten aller Befehle ansehen und ändern</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>Show the whole photograph</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual Pixels</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>One pixel of the photograph for one of the screen</source>
        <translation>Ein Pixel des Fotos für einen des Bildschirms</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Show the photograph larger</source>
        <translation>Foto größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the photograph smaller</source>
        <translation>Foto kleiner zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Map</source>
        <translation>Karte &amp;anzeigen</translation>
    </message>
    <message>
        <source>Draw the map over the photograph, or hide it</source>
        <translation>Karte über dem Foto zeichnen oder ausblenden</translation>
    </message>
    <message>
        <source>Map More O&amp;paque</source>
        <translation>Karte &amp;deckender</translation>
    </message>
    <message>
        <source>Show more of the map and less of the photograph</source>
        <translation>Mehr von der Karte und weniger vom Foto zeigen</translation>
    </message>
    <message>
        <source>Map More Transpa&amp;rent</source>
        <translation>Karte &amp;transparenter</translation>
    </message>
    <message>
        <source>Show less of the map and more of the photograph</source>
        <translation>Weniger von der Karte und mehr vom Foto zeigen</translation>
    </message>
    <message>
        <source>&amp;Next Colour Map</source>
        <translation>&amp;Nächste Farbskala</translation>
    </message>
    <message>
        <source>Colour the map with the next scale</source>
        <translation>Karte mit der nächsten Skala färben</translation>
    </message>
    <message>
        <source>Previous &amp;Colour Map</source>
        <translation>&amp;Vorige Farbskala</translation>
    </message>
    <message>
        <source>Colour the map with the previous scale</source>
        <translation>Karte mit der vorigen Skala färben</translation>
    </message>
    <message>
        <source>Smoot&amp;h</source>
        <translation>&amp;Glätten</translation>
    </message>
    <message>
        <source>Interpolate between the map&apos;s cells; off shows them as they are</source>
        <translation>Zwischen den Zellen der Karte interpolieren; ausgeschaltet erscheinen sie, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwellenwert</translation>
    </message>
    <message>
        <source>Draw only the cells whose value is below the threshold</source>
        <translation>Nur Zellen mit einem Wert unter dem Schwellenwert zeichnen</translation>
    </message>
    <message>
        <source>Reset &amp;Limits</source>
        <translation>Grenzen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show map values from 0 to 1</source>
        <translation>Kartenwerte von 0 bis 1 zeigen</translation>
    </message>
    <message>
        <source>Ima&amp;ge List</source>
        <translation>&amp;Bilderliste</translation>
    </message>
    <message>
        <source>Show or hide the list of photographs</source>
        <translation>Liste der Fotos ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Side Panels</source>
        <translation>Se&amp;itenleiste</translation>
    </message>
    <message>
        <source>Show or hide the panels at the side</source>
        <translation>Bereiche an der Seite ein- oder ausblenden</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>&amp;Erneut untersuchen</translation>
    </message>
    <message>
        <source>Inspect the photograph again from its file</source>
        <translation>Foto aus seiner Datei erneut untersuchen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the inspection that is running</source>
        <translation>Laufende Untersuchung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Next Photograph</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>Show the next photograph of the list</source>
        <translation>Nächstes Foto der Liste zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous Photograph</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>Show the previous photograph of the list</source>
        <translation>Voriges Foto der Liste zeigen</translation>
    </message>
    <message>
        <source>Next &amp;Face</source>
        <translation>Nächstes &amp;Gesicht</translation>
    </message>
    <message>
        <source>Inspect the next face of this photograph</source>
        <translation>Nächstes Gesicht dieses Fotos untersuchen</translation>
    </message>
    <message>
        <source>Previous F&amp;ace</source>
        <translation>Voriges Ge&amp;sicht</translation>
    </message>
    <message>
        <source>Inspect the previous face of this photograph</source>
        <translation>Voriges Gesicht dieses Fotos untersuchen</translation>
    </message>
    <message>
        <source>What the &amp;Map Shows</source>
        <translation>Was die &amp;Karte zeigt</translation>
    </message>
    <message>
        <source>What map and quality mean, how they are computed, their limits</source>
        <translation>Was Karte und Qualität bedeuten, wie sie berechnet werden, wo ihre Grenzen liegen</translation>
    </message>
    <message>
        <source>&amp;About Pixelworth</source>
        <translation>Ü&amp;ber Pixelworth</translation>
    </message>
    <message>
        <source>Version, libraries and licences</source>
        <translation>Version, Bibliotheken und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Inspection</source>
        <translation>&amp;Untersuchung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Export Recor&amp;d…</source>
        <translation>&amp;Protokoll exportieren…</translation>
    </message>
    <message>
        <source>C&amp;amera</source>
        <translation>Ka&amp;mera</translation>
    </message>
    <message>
        <source>Look through the camera live; once more closes it</source>
        <translation>Live durch die Kamera sehen; noch einmal schließt sie</translation>
    </message>
    <message>
        <source>Export List as &amp;CSV…</source>
        <translation>Liste als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>Save the numbers and verdicts of all photographs as a table, one row a face</source>
        <translation>Zahlen und Urteile aller Fotos als Tabelle speichern, eine Zeile je Gesicht</translation>
    </message>
    <message>
        <source>Show Gui&amp;des</source>
        <translation>&amp;Hilfslinien anzeigen</translation>
    </message>
    <message>
        <source>Draw where the measures looked: eye line, head, margins, zones and background</source>
        <translation>Zeigen, wo gemessen wurde: Augenlinie, Kopf, Ränder, Zonen und Hintergrund</translation>
    </message>
    <message>
        <source>Comp&amp;liance Profiles…</source>
        <translation>Konformitätspro&amp;file…</translation>
    </message>
    <message>
        <source>Compare, copy and change the limits that photographs are held against</source>
        <translation>Grenzwerte, an denen Fotos gemessen werden, vergleichen, kopieren und ändern</translation>
    </message>
    <message>
        <source>&amp;Import Network…</source>
        <translation>Netz &amp;importieren …</translation>
    </message>
    <message>
        <source>Add a recognition network of your own to the list</source>
        <translation>Ein eigenes Erkennungsnetz zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Which camera to look through</source>
        <translation>Durch welche Kamera gesehen wird</translation>
    </message>
    <message>
        <source>&amp;Resolution and Rate</source>
        <translation>&amp;Auflösung und Bildrate</translation>
    </message>
    <message>
        <source>What to ask the camera for; it takes the closest it can do</source>
        <translation>Was von der Kamera verlangt wird; sie nimmt das Nächste, was sie kann</translation>
    </message>
    <message>
        <source>Play &amp;Video File…</source>
        <translation>&amp;Videodatei abspielen…</translation>
    </message>
    <message>
        <source>Look at a video file as if it were a camera</source>
        <translation>Eine Videodatei ansehen, als wäre sie eine Kamera</translation>
    </message>
    <message>
        <source>Play &amp;Folder of Pictures…</source>
        <translation>&amp;Ordner mit Bildern abspielen…</translation>
    </message>
    <message>
        <source>Look at the pictures of a folder one after the other</source>
        <translation>Die Bilder eines Ordners nacheinander ansehen</translation>
    </message>
    <message>
        <source>Open &amp;Network Stream…</source>
        <translation>&amp;Netzwerkstrom öffnen…</translation>
    </message>
    <message>
        <source>Look through a network camera whose address you type</source>
        <translation>Durch eine Netzwerkkamera sehen, deren Adresse Sie eingeben</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>Aufneh&amp;men</translation>
    </message>
    <message>
        <source>Store this picture as PNG and inspect it like any photograph</source>
        <translation>Dieses Bild als PNG speichern und wie jede Fotografie untersuchen</translation>
    </message>
    <message>
        <source>Capture the &amp;Best of Eight</source>
        <translation>Das &amp;Beste von acht aufnehmen</translation>
    </message>
    <message>
        <source>Take eight pictures and store the best, with the reason</source>
        <translation>Acht Bilder machen und das beste speichern, mit Begründung</translation>
    </message>
    <message>
        <source>Capture by &amp;Itself</source>
        <translation>&amp;Selbsttätig aufnehmen</translation>
    </message>
    <message>
        <source>Capture when all live requirements have passed for a moment</source>
        <translation>Aufnehmen, wenn alle Live-Anforderungen einen Augenblick lang erfüllt sind</translation>
    </message>
    <message>
        <source>Folder for Capt&amp;ures…</source>
        <translation>Ordner &amp;für Aufnahmen…</translation>
    </message>
    <message>
        <source>Choose where captured pictures are stored</source>
        <translation>Wählen, wo aufgenommene Bilder gespeichert werden</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Hold the picture still; once more goes on</source>
        <translation>Das Bild anhalten; noch einmal lässt es weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>S&amp;piegeln</translation>
    </message>
    <message>
        <source>Show the camera like a mirror; stored pictures are never mirrored</source>
        <translation>Die Kamera wie einen Spiegel zeigen; gespeicherte Bilder werden nie gespiegelt</translation>
    </message>
    <message>
        <source>Smoothing over &amp;Time</source>
        <translation>&amp;Zeitliche Glättung</translation>
    </message>
    <message>
        <source>How calmly the live map follows; captures are never smoothed</source>
        <translation>Wie ruhig die Live-Karte folgt; Aufnahmen werden nie geglättet</translation>
    </message>
    <message>
        <source>Timeline &amp;Shows</source>
        <translation>Zeitverlauf zeig&amp;t</translation>
    </message>
    <message>
        <source>Which components the timeline draws beside the quality</source>
        <translation>Welche Komponenten der Zeitverlauf neben der Qualität zeichnet</translation>
    </message>
    <message>
        <source>&amp;Pause Timeline</source>
        <translation>Zeitver&amp;lauf anhalten</translation>
    </message>
    <message>
        <source>Hold the timeline still to read it</source>
        <translation>Den Zeitverlauf zum Ablesen anhalten</translation>
    </message>
    <message>
        <source>&amp;Export Timeline…</source>
        <translation>Zeitverlauf e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the last 60 seconds as CSV</source>
        <translation>Die letzten 60 Sekunden als CSV speichern</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>Cali&amp;brate Network…</source>
        <translation>Netz &amp;kalibrieren …</translation>
    </message>
    <message>
        <source>Find the constants of the chosen network from portraits</source>
        <translation>Die Konstanten des gewählten Netzes an Porträts bestimmen</translation>
    </message>
</context>
<context>
    <name>pw::ui::ComplianceDetails</name>
    <message>
        <source>%1, score %2 of 100</source>
        <translation>%1, Wertung %2 von 100</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Wertung %1</translation>
    </message>
    <message>
        <source>%1: too close to decide</source>
        <translation>%1: zu nahe, um zu entscheiden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>would give %1: it measures from the far eye.</source>
        <translation>gäbe %1 an: Es misst vom entfernteren Auge aus.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Limit from</source>
        <translation>Grenzwert nach</translation>
    </message>
    <message>
        <source>%1; %2; certainty: %3</source>
        <translation>%1; %2; Sicherheit: %3</translation>
    </message>
    <message>
        <source>Pixel quality here</source>
        <translation>Pixelqualität hier</translation>
    </message>
    <message>
        <source>%1, mean of the map in the part of the marked area that it covers</source>
        <translation>%1, Mittel der Karte in dem Teil des markierten Bereichs, den sie erfasst</translation>
    </message>
    <message>
        <source>%1, mean of the map in the marked area</source>
        <translation>%1, Mittel der Karte im markierten Bereich</translation>
    </message>
</context>
<context>
    <name>pw::ui::ComplianceList</name>
    <message>
        <source>Requirements of the profile</source>
        <translation>Anforderungen des Profils</translation>
    </message>
</context>
<context>
    <name>pw::ui::ComplianceModel</name>
    <message>
        <source>Not asked for by this profile</source>
        <translation>In diesem Profil nicht verlangt</translation>
    </message>
    <message>
        <source>score %1 of 100</source>
        <translation>Wertung %1 von 100</translation>
    </message>
</context>
<context>
    <name>pw::ui::CompliancePanel</name>
    <message>
        <source>Deviations only</source>
        <translation>Nur Abweichungen</translation>
    </message>
    <message>
        <source>About the selected requirement</source>
        <translation>Zur gewählten Anforderung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Compare, copy and change profiles</source>
        <translation>Profile vergleichen, kopieren und ändern</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>By subject</source>
        <translation>Nach Thema</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>Leaves out every row that neither fails nor asks for a review.</source>
        <translation>Lässt jede Zeile weg, die weder einen Mangel zeigt noch eine Prüfung verlangt.</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Wieder alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>No face has been measured yet</source>
        <translation>Noch ist kein Gesicht gemessen</translation>
    </message>
    <message>
        <source>No row fails or asks for a review.</source>
        <translation>Keine Zeile zeigt einen Mangel oder verlangt eine Prüfung.</translation>
    </message>
    <message>
        <source>No row is about this place.</source>
        <translation>Keine Zeile betrifft diese Stelle.</translation>
    </message>
    <message>
        <source>Rows about the place you chose</source>
        <translation>Zeilen zur gewählten Stelle</translation>
    </message>
    <message>
        <source>Rows about: %1</source>
        <translation>Zeilen zu: %1</translation>
    </message>
</context>
<context>
    <name>pw::ui::ComplianceRows</name>
    <message>
        <source>%1 of %2 fail</source>
        <translation>%1 von %2 nicht erfüllt</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 zu prüfen</translation>
    </message>
    <message>
        <source>%1 of %2 to review</source>
        <translation>%1 von %2 zu prüfen</translation>
    </message>
    <message>
        <source>%1 not assessed</source>
        <translation>%1 nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
</context>
<context>
    <name>pw::ui::ComplianceText</name>
    <message>
        <source>outside the face</source>
        <translation>außerhalb des Gesichts</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1 to either side</source>
        <translation>höchstens %1 nach beiden Seiten</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>pw::ui::DialogCommands</name>
    <message>
        <source>What the Map Shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <source>About Pixelworth</source>
        <translation>Über Pixelworth</translation>
    </message>
</context>
<context>
    <name>pw::ui::DropHint</name>
    <message>
        <source>Drop to inspect</source>
        <translation>Zum Untersuchen loslassen</translation>
    </message>
</context>
<context>
    <name>pw::ui::EmptyState</name>
    <message>
        <source>Drop a photograph here</source>
        <translation>Foto hierher ziehen</translation>
    </message>
    <message>
        <source>or a whole folder, or paste a picture. The map shows how much each pixel of the face is worth for face recognition. Nothing leaves this computer.</source>
        <translation>oder einen ganzen Ordner, oder ein Bild einfügen. Die Karte zeigt, wie viel jeder Pixel des Gesichts für die Gesichtserkennung wert ist. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>There is no picture to show</source>
        <translation>Kein Bild zum Anzeigen</translation>
    </message>
</context>
<context>
    <name>pw::ui::ExportQuestion</name>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>Export Annotated Picture</source>
        <translation>Beschriftetes Bild exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>TIFF picture (*.tif *.tiff)</source>
        <translation>TIFF-Bild (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg *.jpeg)</source>
        <translation>JPEG-Bild (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Export Map as NumPy Array</source>
        <translation>Karte als NumPy-Array exportieren</translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation>NumPy-Array (*.npy)</translation>
    </message>
    <message>
        <source>Export Map as TIFF</source>
        <translation>Karte als TIFF exportieren</translation>
    </message>
    <message>
        <source>TIFF with 32-bit floats (*.tif *.tiff)</source>
        <translation>TIFF mit 32-Bit-Gleitkommazahlen (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>Export Record</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON record (*.json)</source>
        <translation>JSON-Protokoll (*.json)</translation>
    </message>
    <message>
        <source>Export List as CSV</source>
        <translation>Liste als CSV exportieren</translation>
    </message>
    <message>
        <source>pixelworth</source>
        <translation>pixelworth</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>pw::ui::FileCommands</name>
    <message>
        <source>The clipboard holds neither a picture nor a file.</source>
        <translation>Die Zwischenablage enthält weder ein Bild noch eine Datei.</translation>
    </message>
</context>
<context>
    <name>pw::ui::FilePanel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the file.</source>
        <translation>Name der Datei.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Where the file was read from.</source>
        <translation>Von wo die Datei gelesen wurde.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Recognised from the file&apos;s bytes, not from its name.</source>
        <translation>An den Bytes der Datei erkannt, nicht am Namen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Width and height of the upright picture that is analysed.</source>
        <translation>Breite und Höhe des aufrechten Bildes, das untersucht wird.</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Bytes of the file.</source>
        <translation>Bytes der Datei.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Of the file&apos;s bytes, taken before decoding.</source>
        <translation>Der Bytes der Datei, vor dem Dekodieren gebildet.</translation>
    </message>
    <message>
        <source>Pixel hash</source>
        <translation>Pixel-Hash</translation>
    </message>
    <message>
        <source>SHA-256 of the decoded upright pixels, blue, green, red.</source>
        <translation>SHA-256 der dekodierten aufrechten Pixel, blau, grün, rot.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What was done to the pixels before they were analysed.</source>
        <translation>Was mit den Pixeln vor der Untersuchung geschah.</translation>
    </message>
    <message>
        <source>Recognition network</source>
        <translation>Erkennungsnetz</translation>
    </message>
    <message>
        <source>Name of the network that judges the face.</source>
        <translation>Name des Netzes, das das Gesicht beurteilt.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Short name for the command line.</source>
        <translation>Kurzname für die Befehlszeile.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where the network was read from.</source>
        <translation>Von wo das Netz gelesen wurde.</translation>
    </message>
    <message>
        <source>Of the network&apos;s file. A file with another hash is not loaded.</source>
        <translation>Der Datei des Netzes. Eine Datei mit anderem Hashwert wird nicht geladen.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of the network&apos;s file.</source>
        <translation>Lizenz der Datei des Netzes.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Where the network comes from.</source>
        <translation>Woher das Netz stammt.</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What the network runs on.</source>
        <translation>Worauf das Netz rechnet.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenbibliothek</translation>
    </message>
    <message>
        <source>Library that runs the network.</source>
        <translation>Bibliothek, die das Netz ausführt.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Processor, widest vector instructions in use and number of threads.</source>
        <translation>Prozessor, breiteste genutzte Vektorbefehle und Zahl der Threads.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Version of this program.</source>
        <translation>Version dieses Programms.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Versions of the libraries that take part.</source>
        <translation>Versionen der beteiligten Bibliotheken.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Milliseconds this stage took in the last inspection.</source>
        <translation>Millisekunden, die dieser Schritt in der letzten Untersuchung brauchte.</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Milliseconds from the wish to the result, waiting included.</source>
        <translation>Millisekunden vom Auftrag bis zum Ergebnis, Warten eingeschlossen.</translation>
    </message>
    <message>
        <source>The photograph could not be read, so there is nothing to tell about its file.</source>
        <translation>Das Foto konnte nicht gelesen werden; zu seiner Datei lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Open a photograph to see its file, its hashes and what computed the numbers.</source>
        <translation>Ein Foto öffnen, um Datei, Hashwerte und Rechenumgebung zu sehen.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>threads: %1</source>
        <translation>Threads: %1</translation>
    </message>
</context>
<context>
    <name>pw::ui::FindingPanel</name>
    <message>
        <source>Open a photograph to see whether it keeps to a standard.</source>
        <translation>Öffnen Sie ein Foto, um zu sehen, ob es einem Standard entspricht.</translation>
    </message>
    <message>
        <source>The photograph is being measured.</source>
        <translation>Das Foto wird gemessen.</translation>
    </message>
    <message>
        <source>This face has not been measured.</source>
        <translation>Dieses Gesicht ist nicht gemessen worden.</translation>
    </message>
    <message>
        <source>No face was found, so nothing can be said about it.</source>
        <translation>Es wurde kein Gesicht gefunden, daher lässt sich nichts dazu sagen.</translation>
    </message>
    <message>
        <source>Copy the finding as text</source>
        <translation>Befund als Text kopieren</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>The photograph could not be read, so nothing can be said about it.</source>
        <translation>Das Foto ließ sich nicht lesen, daher ist nichts darüber zu sagen.</translation>
    </message>
    <message>
        <source>Reasons and what to do</source>
        <translation>Gründe und Abhilfe</translation>
    </message>
</context>
<context>
    <name>pw::ui::Guides</name>
    <message>
        <source>pixel quality %1</source>
        <translation>Pixelqualität %1</translation>
    </message>
</context>
<context>
    <name>pw::ui::HelpPage</name>
    <message>
        <source>The kinds of map</source>
        <translation>Die Arten von Karten</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>The quality numbers</source>
        <translation>Die Qualitätszahlen</translation>
    </message>
    <message>
        <source>q says how steadily the network describes this face: parts of its last layer are switched off at random, many times over, and the resulting descriptions are compared. The closer together they lie, the higher is q.</source>
        <translation>q sagt, wie beständig das Netz dieses Gesicht beschreibt: Teile seiner letzten Schicht werden viele Male zufällig abgeschaltet und die entstehenden Beschreibungen verglichen. Je näher sie beieinander liegen, desto höher ist q.</translation>
    </message>
    <message>
        <source>Q is the same on a scale from 0 to 1 that is fitted to the network, so that good portraits lie near 0.9. Native q spans a narrow range only.</source>
        <translation>Q ist dasselbe auf einer Skala von 0 bis 1, die an das Netz angepasst ist, so dass gute Porträts nahe 0,9 liegen. Das ursprüngliche q umfasst nur einen schmalen Bereich.</translation>
    </message>
    <message>
        <source>The ± beside q is the standard error that comes from the random choice. The same seed gives the same numbers.</source>
        <translation>Das ± neben q ist der Standardfehler durch die zufällige Auswahl. Derselbe Startwert ergibt dieselben Zahlen.</translation>
    </message>
    <message>
        <source>What it does not tell</source>
        <translation>Was sie nicht sagen</translation>
    </message>
    <message>
        <source>The numbers belong to one recognition network. Another network can value other pixels; numbers of two networks cannot be compared.</source>
        <translation>Die Zahlen gehören zu einem Erkennungsnetz. Ein anderes Netz kann andere Pixel schätzen; Zahlen zweier Netze lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Quality is not likeness: a high value does not mean that two photographs show the same person.</source>
        <translation>Qualität ist nicht Ähnlichkeit: Ein hoher Wert bedeutet nicht, dass zwei Fotos dieselbe Person zeigen.</translation>
    </message>
    <message>
        <source>Slight blur hardly lowers q. Look at the photograph itself as well.</source>
        <translation>Leichte Unschärfe senkt q kaum. Immer auch das Foto selbst ansehen.</translation>
    </message>
    <message>
        <source>A dark patch can be covered, shadowed, turned away, or simply of no use to the network. The map says where, not why.</source>
        <translation>Eine dunkle Stelle kann verdeckt, verschattet, abgewandt oder für das Netz einfach nutzlos sein. Die Karte sagt, wo, nicht, warum.</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <source>The map marks how much each place of the face contributes to what the recognition network makes of it: 1 is very useful, 0 is of no use. It is drawn over the photograph cell by cell, exactly where the network looked.</source>
        <translation>Die Karte zeigt, wie viel jede Stelle des Gesichts zu dem beiträgt, was das Erkennungsnetz daraus macht: 1 ist sehr nützlich, 0 ist ohne Nutzen. Sie wird Zelle für Zelle über das Foto gezeichnet, genau dort, wo das Netz hingesehen hat.</translation>
    </message>
    <message>
        <source>The network sees an aligned crop of few pixels, 112 × 112 for the one that comes with the program. Nothing outside it is assessed, and finer detail of the photograph is not used.</source>
        <translation>Das Netz sieht einen ausgerichteten Ausschnitt aus wenigen Pixeln, 112 × 112 bei dem mitgelieferten. Nichts außerhalb davon wird beurteilt, und feinere Einzelheiten des Fotos werden nicht genutzt.</translation>
    </message>
</context>
<context>
    <name>pw::ui::HistogramPlot</name>
    <message>
        <source>pixel quality</source>
        <translation>Pixelqualität</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>no map yet</source>
        <translation>noch keine Karte</translation>
    </message>
    <message>
        <source>Low limit of the colours, thousandths</source>
        <translation>Untere Grenze der Farben, Tausendstel</translation>
    </message>
    <message>
        <source>High limit of the colours, thousandths</source>
        <translation>Obere Grenze der Farben, Tausendstel</translation>
    </message>
    <message>
        <source>Map value shown with the first colour. Drag it, or use the arrow keys.</source>
        <translation>Kartenwert, der mit der ersten Farbe erscheint. Ziehen oder die Pfeiltasten benutzen.</translation>
    </message>
    <message>
        <source>Map value shown with the last colour. Drag it, or use the arrow keys.</source>
        <translation>Kartenwert, der mit der letzten Farbe erscheint. Ziehen oder die Pfeiltasten benutzen.</translation>
    </message>
    <message>
        <source>Histogram of the pixel-level quality map</source>
        <translation>Histogramm der Pixelqualitätskarte</translation>
    </message>
</context>
<context>
    <name>pw::ui::ImageList</name>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>No photographs are open</source>
        <translation>Keine Fotos geöffnet</translation>
    </message>
</context>
<context>
    <name>pw::ui::ImageView</name>
    <message>
        <source>Face %1: click to inspect it</source>
        <translation>Gesicht %1: zum Untersuchen anklicken</translation>
    </message>
    <message>
        <source>Photograph with quality map</source>
        <translation>Foto mit Qualitätskarte</translation>
    </message>
    <message>
        <source>No face found.</source>
        <translation>Kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>1 face.</source>
        <translation>1 Gesicht.</translation>
    </message>
    <message>
        <source>%1 faces.</source>
        <translation>%1 Gesichter.</translation>
    </message>
    <message>
        <source>Face %1 of %2 is chosen.</source>
        <translation>Gesicht %1 von %2 ist gewählt.</translation>
    </message>
    <message>
        <source>No photograph is open.</source>
        <translation>Kein Foto geöffnet.</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 mal %2 Pixel</translation>
    </message>
    <message>
        <source>Photograph, %1.</source>
        <translation>Foto, %1.</translation>
    </message>
    <message>
        <source>Photograph %1, %2.</source>
        <translation>Foto %1, %2.</translation>
    </message>
    <message>
        <source>Quality %1.</source>
        <translation>Qualität %1.</translation>
    </message>
    <message>
        <source>Pixel x %1, y %2: red %3, green %4, blue %5.</source>
        <translation>Pixel x %1, y %2: rot %3, grün %4, blau %5.</translation>
    </message>
    <message>
        <source>Map value %1.</source>
        <translation>Kartenwert %1.</translation>
    </message>
</context>
<context>
    <name>pw::ui::InspectionDelegate</name>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
</context>
<context>
    <name>pw::ui::InspectionListModel</name>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The file is incomplete: parts of the picture are missing.</source>
        <translation>Die Datei ist unvollständig: Teile des Bildes fehlen.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Compliance: %1</source>
        <translation>Konformität: %1</translation>
    </message>
    <message>
        <source>compliance: %1</source>
        <translation>Konformität: %1</translation>
    </message>
</context>
<context>
    <name>pw::ui::LiveStrip</name>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Pictures shown and analysed a second, and the time from a picture to its map on the screen</source>
        <translation>Gezeigte und untersuchte Bilder in der Sekunde und die Zeit vom Bild bis zu seiner Karte auf dem Bildschirm</translation>
    </message>
    <message>
        <source>The picture is taken by itself when this is full</source>
        <translation>Das Bild wird selbsttätig aufgenommen, wenn dies voll ist</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Offen: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
    <message>
        <source>Pictures are taken in. Nothing is stored unless it is captured.</source>
        <translation>Bilder kommen herein. Nichts wird gespeichert, wenn es nicht aufgenommen wird.</translation>
    </message>
    <message>
        <source>The device is closed.</source>
        <translation>Das Gerät ist geschlossen.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>– ms</source>
        <translation>– ms</translation>
    </message>
    <message>
        <source>%1 shown/s   %2 analysed/s   %3</source>
        <translation>%1 gezeigt/s   %2 untersucht/s   %3</translation>
    </message>
</context>
<context>
    <name>pw::ui::LiveView</name>
    <message>
        <source>Export Timeline</source>
        <translation>Zeitverlauf exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>Keine Kamera ist angeschlossen</translation>
    </message>
    <message>
        <source>As the camera likes</source>
        <translation>Wie die Kamera will</translation>
    </message>
    <message>
        <source>%1 x %2, %3/s</source>
        <translation>%1 x %2, %3/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>pw::ui::MainWindow</name>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Some keys stand for two commands. Without keys for now: %1.</source>
        <translation>Einige Tasten stehen für zwei Befehle. Vorerst ohne Tasten: %1.</translation>
    </message>
</context>
<context>
    <name>pw::ui::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>pw::ui::MessageRow</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>pw::ui::NetworkChoice</name>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The recognition network that the face is worth something for. Another one inspects the photograph again; results of this one are kept.</source>
        <translation>Das Erkennungsnetz, für das das Gesicht etwas wert ist. Mit einem anderen wird das Foto erneut untersucht; Ergebnisse dieses Netzes bleiben erhalten.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where this network runs.</source>
        <translation>Wo dieses Netz rechnet.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Input %1 × %2 pixels. Licence: %3. %4</source>
        <translation>Eingabe %1 × %2 Pixel. Lizenz: %3. %4</translation>
    </message>
    <message>
        <source>Adds a network of your own from an ONNX or TorchScript file.</source>
        <translation>Fügt ein eigenes Netz aus einer ONNX- oder TorchScript-Datei hinzu.</translation>
    </message>
    <message>
        <source>Not calibrated: quality and map level of this network are provisional and cannot be compared with others.</source>
        <translation>Nicht kalibriert: Qualität und Kartenniveau dieses Netzes sind vorläufig und nicht mit anderen vergleichbar.</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Kalibrieren …</translation>
    </message>
    <message>
        <source>Finds this network&apos;s constants from portraits: the scaling of the quality and the level of the maps.</source>
        <translation>Bestimmt die Konstanten dieses Netzes an Porträts: die Skalierung der Qualität und das Niveau der Karten.</translation>
    </message>
</context>
<context>
    <name>pw::ui::NetworkForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How the network is called in lists.</source>
        <translation>Wie das Netz in Listen heißt.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Lower-case letters, digits, hyphens and underscores: the name of its files, and for the command line.</source>
        <translation>Kleinbuchstaben, Ziffern, Bindestriche und Unterstriche: der Name seiner Dateien und für die Befehlszeile.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Under which conditions the network may be used.</source>
        <translation>Unter welchen Bedingungen das Netz verwendet werden darf.</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Where the network comes from and what it was trained on.</source>
        <translation>Woher das Netz stammt und womit es trainiert wurde.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Width and height of the aligned face in pixels.</source>
        <translation>Breite und Höhe des ausgerichteten Gesichts in Pixeln.</translation>
    </message>
    <message>
        <source>Width of the input</source>
        <translation>Breite der Eingabe</translation>
    </message>
    <message>
        <source>Height of the input</source>
        <translation>Höhe der Eingabe</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Order of the colour channels.</source>
        <translation>Reihenfolge der Farbkanäle.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Subtracted from the pixel values 0 to 255: one number, or three with commas.</source>
        <translation>Wird von den Pixelwerten 0 bis 255 abgezogen: eine Zahl oder drei mit Kommas.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Teiler</translation>
    </message>
    <message>
        <source>What is left is divided by this: one number, or three with commas.</source>
        <translation>Der Rest wird hierdurch geteilt: eine Zahl oder drei mit Kommas.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>The output that is compared between faces.</source>
        <translation>Die Ausgabe, die zwischen Gesichtern verglichen wird.</translation>
    </message>
    <message>
        <source>Dropout at</source>
        <translation>Dropout bei</translation>
    </message>
    <message>
        <source>The tensor that random dropout acts on: the input of the last linear layer. In a TorchScript file also a sub-module.</source>
        <translation>Der Tensor, auf den zufälliges Dropout wirkt: der Eingang der letzten linearen Schicht. In einer TorchScript-Datei auch ein Untermodul.</translation>
    </message>
    <message>
        <source>before the last linear layer</source>
        <translation>vor der letzten linearen Schicht</translation>
    </message>
    <message>
        <source>in the network&apos;s own dropout layers</source>
        <translation>in den eigenen Dropout-Schichten des Netzes</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Where the random passes drop something.</source>
        <translation>Wo die zufälligen Durchläufe etwas weglassen.</translation>
    </message>
    <message>
        <source>Finer layer</source>
        <translation>Feinere Schicht</translation>
    </message>
    <message>
        <source>The layer near a quarter of the input&apos;s size that the layer-energy map is made from.</source>
        <translation>Die Schicht nahe einem Viertel der Eingabegröße, aus der die Schichtenergie-Karte entsteht.</translation>
    </message>
    <message>
        <source>Coarser layer</source>
        <translation>Gröbere Schicht</translation>
    </message>
    <message>
        <source>The one near an eighth.</source>
        <translation>Die nahe einem Achtel.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>pw::ui::NetworkImportDialog</name>
    <message>
        <source>&amp;Copy the file to the other networks, so that it stays when this one is moved</source>
        <translation>Datei zu den anderen Netzen &amp;kopieren, damit sie bleibt, wenn diese verschoben wird</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Add Network</source>
        <translation>Netz &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Import Network</source>
        <translation>Netz importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reading the network and trying it on the sample portrait…</source>
        <translation>Das Netz wird gelesen und am Beispielporträt erprobt …</translation>
    </message>
    <message>
        <source>Tries the network with the changed values.</source>
        <translation>Erprobt das Netz mit den geänderten Werten.</translation>
    </message>
    <message>
        <source>Try the changed values first.</source>
        <translation>Erproben Sie zuerst die geänderten Werte.</translation>
    </message>
    <message>
        <source>The network cannot be used as it is described here.</source>
        <translation>Das Netz kann so, wie es hier beschrieben ist, nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>pw::ui::NetworkTrial</name>
    <message>
        <source>The sample&apos;s face as the network sees it</source>
        <translation>Das Gesicht des Beispiels, wie das Netz es sieht</translation>
    </message>
    <message>
        <source>Map of the sample&apos;s face</source>
        <translation>Karte zum Gesicht des Beispiels</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>Trial on the sample portrait</source>
        <translation>Probe am Beispielporträt</translation>
    </message>
    <message>
        <source>Quality q %1, scaled Q %2</source>
        <translation>Qualität q %1, skaliert Q %2</translation>
    </message>
    <message>
        <source>The self-test passed: the same picture gives the same numbers, and gradients foretell what changes.</source>
        <translation>Der Selbsttest ist bestanden: Dasselbe Bild ergibt dieselben Zahlen, und Gradienten sagen Änderungen richtig voraus.</translation>
    </message>
    <message>
        <source>The self-test failed: this network&apos;s numbers cannot be relied on.</source>
        <translation>Der Selbsttest ist nicht bestanden: Auf die Zahlen dieses Netzes ist kein Verlass.</translation>
    </message>
    <message>
        <source>Not calibrated: the constants are set so that the sample counts as a good portrait.</source>
        <translation>Nicht kalibriert: Die Konstanten sind so gesetzt, dass das Beispiel als gutes Porträt gilt.</translation>
    </message>
    <message>
        <source>Calibrated; portraits: %1.</source>
        <translation>Kalibriert; Porträts: %1.</translation>
    </message>
    <message>
        <source>no sample</source>
        <translation>kein Beispiel</translation>
    </message>
    <message>
        <source>no map</source>
        <translation>keine Karte</translation>
    </message>
</context>
<context>
    <name>pw::ui::OverlayPanel</name>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How the map is computed. Another method inspects the photograph again.</source>
        <translation>Wie die Karte berechnet wird. Ein anderes Verfahren untersucht das Foto erneut.</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Karte anzeigen</translation>
    </message>
    <message>
        <source>Draws the map over the photograph.</source>
        <translation>Zeichnet die Karte über das Foto.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Interpolates between cells. Off shows the cells as they were computed.</source>
        <translation>Interpoliert zwischen den Zellen. Ausgeschaltet erscheinen sie, wie sie berechnet wurden.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours from the low to the high limit. Cividis is safe for colour-blind readers; red-yellow-green is the scale of the paper.</source>
        <translation>Farben von der unteren bis zur oberen Grenze. Cividis ist auch bei Farbenfehlsichtigkeit lesbar; Rot-Gelb-Grün ist die Skala der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>How much the map covers the photograph, 0 to 100 %.</source>
        <translation>Wie stark die Karte das Foto überdeckt, 0 bis 100 %.</translation>
    </message>
    <message>
        <source>Low limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Map value shown with the first colour, 0 to 1.</source>
        <translation>Kartenwert, der mit der ersten Farbe erscheint, 0 bis 1.</translation>
    </message>
    <message>
        <source>High limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Map value shown with the last colour, 0 to 1.</source>
        <translation>Kartenwert, der mit der letzten Farbe erscheint, 0 bis 1.</translation>
    </message>
    <message>
        <source>Reset the range to 0 to 1</source>
        <translation>Bereich auf 0 bis 1 zurücksetzen</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Logarithmische Anzahl</translation>
    </message>
    <message>
        <source>Shows rare values beside frequent ones.</source>
        <translation>Zeigt seltene Werte neben häufigen.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Only below a threshold</source>
        <translation>Nur unter einem Schwellenwert</translation>
    </message>
    <message>
        <source>Draws only the cells with a map value below the threshold, those that are worth little; the rest shows the photograph.</source>
        <translation>Zeichnet nur Zellen mit einem Kartenwert unter dem Schwellenwert, also die wenig nützlichen; sonst ist das Foto zu sehen.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Cells with a map value below this are drawn, 0 to 1.</source>
        <translation>Zellen mit einem Kartenwert darunter werden gezeichnet, 0 bis 1.</translation>
    </message>
    <message>
        <source>View changed, %1 % outside</source>
        <translation>Ansicht geändert, %1 % außerhalb</translation>
    </message>
    <message>
        <source>Full range, nothing outside</source>
        <translation>Voller Bereich, nichts außerhalb</translation>
    </message>
    <message>
        <source>Share of the area: no map yet</source>
        <translation>Flächenanteil: noch keine Karte</translation>
    </message>
    <message>
        <source>%1 % of the area lies below</source>
        <translation>%1 % der Fläche liegt darunter</translation>
    </message>
</context>
<context>
    <name>pw::ui::Panels</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>File and computation</source>
        <translation>Datei und Berechnung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Konformität</translation>
    </message>
    <message>
        <source>Parts of the face</source>
        <translation>Gesichtspartien</translation>
    </message>
</context>
<context>
    <name>pw::ui::ParametersPanel</name>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Random dropout masks T, %1 to %2. More passes make the quality steadier and slower.</source>
        <translation>Zufällige Dropout-Masken T, %1 bis %2. Mehr Durchläufe machen die Qualität beständiger und langsamer.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability that a mask drops an entry of the network&apos;s last state.</source>
        <translation>Wahrscheinlichkeit, mit der eine Maske einen Eintrag des letzten Netzzustands ausblendet.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of the random masks, a whole number. The same seed gives the same numbers.</source>
        <translation>Anfang der zufälligen Masken, eine ganze Zahl. Derselbe Startwert ergibt dieselben Zahlen.</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>Wie in der Veröffentlichung</translation>
    </message>
    <message>
        <source>The paper&apos;s method with 100 passes and dropout 0.5, drawn in red, yellow and green from 0 to 1 (Terhörst et al., IEEE TBIOM 2023). The seed stays.</source>
        <translation>Das Verfahren der Veröffentlichung mit 100 Durchläufen und Dropout 0,5, von 0 bis 1 in Rot, Gelb und Grün gezeichnet (Terhörst et al., IEEE TBIOM 2023). Der Startwert bleibt.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>The method, passes and dropout that the program starts with. The seed stays.</source>
        <translation>Verfahren, Durchläufe und Dropout, mit denen das Programm beginnt. Der Startwert bleibt.</translation>
    </message>
    <message>
        <source>A change inspects the photograph again.</source>
        <translation>Eine Änderung untersucht das Foto erneut.</translation>
    </message>
    <message>
        <source>This network uses its own dropout layers with the rates it was trained with.</source>
        <translation>Dieses Netz verwendet seine eigenen Dropout-Schichten mit den Raten, mit denen es trainiert wurde.</translation>
    </message>
</context>
<context>
    <name>pw::ui::ProfileDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Indicators can fail a requirement</source>
        <translation>&amp;Hinweise können eine Anforderung verfehlen lassen</translation>
    </message>
    <message>
        <source>Compliance Profiles</source>
        <translation>Konformitätsprofile</translation>
    </message>
    <message>
        <source>An indicator is weak evidence. Off: what it says against a photograph asks for a review. On: it fails, as unattended capture may want it.</source>
        <translation>Ein Hinweis ist ein schwaches Indiz. Aus: Was er gegen ein Foto sagt, verlangt eine Prüfung. Ein: Die Anforderung gilt als nicht erfüllt, wie es eine unbeaufsichtigte Aufnahme verlangen kann.</translation>
    </message>
    <message>
        <source>&amp;Save and Use This Profile</source>
        <translation>&amp;Speichern und dieses Profil verwenden</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Limits of the profile</source>
        <translation>Grenzwerte des Profils</translation>
    </message>
    <message>
        <source>%1 It comes with the program and cannot be changed: copy it first.</source>
        <translation>%1 Es gehört zum Programm und lässt sich nicht ändern: Kopieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>Before: %1, %2</source>
        <translation>Vorher: %1, %2</translation>
    </message>
    <message>
        <source>After: %1, %2</source>
        <translation>Nachher: %1, %2</translation>
    </message>
    <message>
        <source>Open a photograph to see what a change means for it.</source>
        <translation>Öffnen Sie ein Foto, um zu sehen, was eine Änderung dafür bedeutet.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>pw::ui::ProfileModel</name>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>This face</source>
        <translation>Dieses Gesicht</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>pw::ui::QualityBand</name>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>The network holds on to this face as steadily as to a good portrait.</source>
        <translation>Das Netz erfasst dieses Gesicht so beständig wie ein gutes Porträt.</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>The network finds less to hold on to than in a good portrait. The map shows where.</source>
        <translation>Das Netz findet weniger Halt als in einem guten Porträt. Die Karte zeigt, wo.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>The network can hardly use this face: its comparisons are unreliable. The map shows where.</source>
        <translation>Das Netz kann dieses Gesicht kaum nutzen: Seine Vergleiche sind unzuverlässig. Die Karte zeigt, wo.</translation>
    </message>
</context>
<context>
    <name>pw::ui::QualityPanel</name>
    <message>
        <source>Copy quality as text</source>
        <translation>Qualität als Text kopieren</translation>
    </message>
    <message>
        <source>Native q</source>
        <translation>Ursprüngliches q</translation>
    </message>
    <message>
        <source>q = 2 / (1 + e^d) with d the mean distance between the embeddings of all random passes (SER-FIQ, Terhörst et al., CVPR 2020). ± is its standard error over the passes.</source>
        <translation>q = 2 / (1 + e^d), d ist der mittlere Abstand zwischen den Merkmalsvektoren aller zufälligen Durchläufe (SER-FIQ, Terhörst et al., CVPR 2020). ± ist sein Standardfehler über die Durchläufe.</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>How many random dropout masks the network was asked with.</source>
        <translation>Mit wie vielen zufälligen Dropout-Masken das Netz befragt wurde.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of the random masks. The same seed gives the same numbers.</source>
        <translation>Anfang der zufälligen Masken. Derselbe Startwert ergibt dieselben Zahlen.</translation>
    </message>
    <message>
        <source>Regression health</source>
        <translation>Güte der Regression</translation>
    </message>
    <message>
        <source>|Σu|, the size of the sum of the unit embedding&apos;s entries. The paper&apos;s method divides the level of the map by it.</source>
        <translation>|Σu|, der Betrag der Summe der Einträge des normierten Merkmalsvektors. Das Verfahren der Veröffentlichung teilt das Niveau der Karte dadurch.</translation>
    </message>
    <message>
        <source>Share of the good portraits in the network&apos;s reference with a lower q.</source>
        <translation>Anteil der guten Porträts in der Referenz des Netzes mit niedrigerem q.</translation>
    </message>
    <message>
        <source>Quality Q of the face for this network, from 0 to 1: the native q scaled with the network&apos;s alpha and r (Terhörst et al., IEEE TBIOM 2023, eq. 2).</source>
        <translation>Qualität Q des Gesichts für dieses Netz, von 0 bis 1: das ursprüngliche q, skaliert mit Alpha und r des Netzes (Terhörst et al., IEEE TBIOM 2023, Gl. 2).</translation>
    </message>
    <message>
        <source>quality Q, 0 to 1</source>
        <translation>Qualität Q, 0 bis 1</translation>
    </message>
</context>
<context>
    <name>pw::ui::QualityStatement</name>
    <message>
        <source>lower than almost all good portraits</source>
        <translation>niedriger als fast alle guten Porträts</translation>
    </message>
    <message>
        <source>better than almost all good portraits</source>
        <translation>besser als fast alle guten Porträts</translation>
    </message>
    <message>
        <source>better than %1 % of good portraits</source>
        <translation>besser als %1 % der guten Porträts</translation>
    </message>
    <message>
        <source>Stopped before the quality was known.</source>
        <translation>Abgebrochen, bevor die Qualität bekannt war.</translation>
    </message>
    <message>
        <source>Open a photograph to see how good its face is for recognition.</source>
        <translation>Ein Foto öffnen, um zu sehen, wie gut sich das Gesicht zur Erkennung eignet.</translation>
    </message>
    <message>
        <source>No face was found, so there is no quality.</source>
        <translation>Kein Gesicht gefunden, deshalb gibt es keine Qualität.</translation>
    </message>
    <message>
        <source>The quality of this face was not measured.</source>
        <translation>Die Qualität dieses Gesichts wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Measuring: the network judges the face %1 times, each time under another random mask.</source>
        <translation>Messung läuft: Das Netz beurteilt das Gesicht %1-mal, jedes Mal unter einer anderen zufälligen Maske.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Quality Q</source>
        <translation>Qualität Q</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Native q</source>
        <translation>Ursprüngliches q</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Regression health</source>
        <translation>Güte der Regression</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Network SHA-256</source>
        <translation>SHA-256 des Netzes</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>The map shows what this network can use, not what a person sees.</source>
        <translation>Die Karte zeigt, was dieses Netz nutzen kann, nicht, was ein Mensch sieht.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>The photograph could not be read, so there is no quality.</source>
        <translation>Das Foto ließ sich nicht lesen, daher gibt es keine Qualität.</translation>
    </message>
</context>
<context>
    <name>pw::ui::RegionPanel</name>
    <message>
        <source>Bars: this face. Lines: good portraits, mean and two standard deviations to either side. Choose a bar to see the part on the photograph.</source>
        <translation>Balken: dieses Gesicht. Linien: gute Porträts, Mittel und zwei Standardabweichungen nach beiden Seiten. Wählen Sie einen Balken, um die Partie auf dem Foto zu sehen.</translation>
    </message>
    <message>
        <source>Choose a bar to see the part on the photograph.</source>
        <translation>Wählen Sie einen Balken, um die Partie auf dem Foto zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) low</source>
        <translation>
            <numerusform>%n Partie niedrig</numerusform>
            <numerusform>%n Partien niedrig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pw::ui::RegionPlot</name>
    <message>
        <source>mean pixel quality</source>
        <translation>mittlere Pixelqualität</translation>
    </message>
    <message>
        <source>no map yet</source>
        <translation>noch keine Karte</translation>
    </message>
    <message>
        <source>%1 %2, good portraits %3</source>
        <translation>%1 %2, gute Porträts %3</translation>
    </message>
    <message>
        <source>Mean pixel quality by part of the face</source>
        <translation>Mittlere Pixelqualität nach Gesichtspartie</translation>
    </message>
</context>
<context>
    <name>pw::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Reduce &amp;motion: a new map appears at once</source>
        <translation>&amp;Bewegung verringern: Eine neue Karte erscheint sofort</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Another language is used after the next start.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Automatic: CUDA if there is any</source>
        <translation>Automatisch: CUDA, wenn vorhanden</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>The first graphics card has number 0</source>
        <translation>Die erste Grafikkarte hat die Nummer 0</translation>
    </message>
    <message>
        <source>As many as cores</source>
        <translation>So viele wie Kerne</translation>
    </message>
    <message>
        <source>How many processor cores an inspection may use; the numbers stay the same</source>
        <translation>Wie viele Prozessorkerne eine Untersuchung nutzen darf; die Zahlen bleiben gleich</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>&amp;Gerät:</translation>
    </message>
    <message>
        <source>&amp;Card number:</source>
        <translation>&amp;Kartennummer:</translation>
    </message>
    <message>
        <source>Th&amp;reads:</source>
        <translation>&amp;Threads:</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source> megapixels</source>
        <translation> Megapixel</translation>
    </message>
    <message>
        <source>Largest &amp;photograph:</source>
        <translation>Größtes F&amp;oto:</translation>
    </message>
    <message>
        <source>A larger photograph is refused before it is read, to protect the memory.</source>
        <translation>Ein größeres Foto wird vor dem Lesen abgelehnt, um den Speicher zu schützen.</translation>
    </message>
</context>
<context>
    <name>pw::ui::ShortcutModel</name>
    <message>
        <source>Also used by “%1”</source>
        <translation>Auch benutzt von „%1“</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>pw::ui::ShortcutsDialog</name>
    <message>
        <source>No Keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Standard Keys</source>
        <translation>Standardtasten</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Neue Tasten:</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same keys. Give one of them others.</source>
        <translation>„%1“ und „%2“ haben dieselben Tasten. Einem von beiden andere geben.</translation>
    </message>
</context>
<context>
    <name>pw::ui::StatusLine</name>
    <message>
        <source>Pixel of the photograph under the cursor</source>
        <translation>Pixel des Fotos unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Its colour: red, green, blue, each 0 to 255</source>
        <translation>Seine Farbe: Rot, Grün, Blau, je 0 bis 255</translation>
    </message>
    <message>
        <source>Value of the map there, 0 to 1, not interpolated</source>
        <translation>Dortiger Wert der Karte, 0 bis 1, nicht interpoliert</translation>
    </message>
    <message>
        <source>map %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>Photographs inspected in the background</source>
        <translation>Im Hintergrund untersuchte Fotos</translation>
    </message>
    <message>
        <source>Kind of map, network, and where it runs</source>
        <translation>Art der Karte, Netz und wo es rechnet</translation>
    </message>
    <message>
        <source>Pixels of the screen for one of the photograph</source>
        <translation>Pixel des Bildschirms für einen des Fotos</translation>
    </message>
    <message>
        <source>%1 of %2 inspected</source>
        <translation>%1 von %2 untersucht</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>pw::ui::TimelinePlot</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Timeline of the last 60 seconds</source>
        <translation>Zeitverlauf der letzten 60 Sekunden</translation>
    </message>
    <message>
        <source>Quality and components of the last 60 seconds, 0 to 100; point at a moment to read it</source>
        <translation>Qualität und Komponenten der letzten 60 Sekunden, 0 bis 100; zum Ablesen auf einen Zeitpunkt zeigen</translation>
    </message>
</context>
<context>
    <name>pw::ui::TrafficLine</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>zu ändern</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>Live requirements</source>
        <translation>Live-Anforderungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
