// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace pw::ui {

enum class CommandMenu { File, Edit, View, Inspection, Camera, Help };

enum class CommandTrait {
    Checkable = 1,
    InToolBar = 2,
    StartsGroup = 4, ///< a separator stands before it
    ShowsText = 8,   ///< beside its icon in the tool bar
    Submenu = 16,    ///< the window hangs a menu of its own under it
    InSubmenu = 32,  ///< stands in such a menu, not in the menu bar's
};
Q_DECLARE_FLAGS(CommandTraits, CommandTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(CommandTraits)

/// What must be there for a command to make sense now.
enum class Precondition {
    Image = 1,     ///< a photograph is shown
    Map = 2,       ///< the current face has a map
    Record = 4,    ///< the inspection is finished
    ListEntry = 8, ///< an entry of the image list is chosen
    SeveralImages = 16,
    SeveralFaces = 32,
    Running = 64,
    Live = 128, ///< the live view is open
};
Q_DECLARE_FLAGS(Preconditions, Precondition)
Q_DECLARE_OPERATORS_FOR_FLAGS(Preconditions)

/// One thing a person can tell the program to do. Texts are untranslated, context "pw::ui::Commands".
struct Command {
    const char* id; ///< objectName of the action, key in the settings
    CommandMenu menu;
    const char* text;
    const char* tip;  ///< one sentence for status bar, tool tip and shortcut list
    const char* icon; ///< name for themedIcon, or ""
    const char* keys; ///< portable text; alternatives are separated by a blank
    CommandTraits traits;
    Preconditions needs;
};

} // namespace pw::ui
