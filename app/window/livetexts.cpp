// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/livetexts.h"

#include <QCoreApplication>

namespace pw::app {

namespace {

class Live {
    Q_DECLARE_TR_FUNCTIONS(pw::app::Live)
};

QString troubleText(SourceTrouble trouble)
{
    switch (trouble) {
    case SourceTrouble::None:
        return {};
    case SourceTrouble::NotFound:
        return Live::tr("%1 is not there.");
    case SourceTrouble::Busy:
        return Live::tr("%1 is in use by another program.");
    case SourceTrouble::Denied:
        return Live::tr("There is no permission to use %1.");
    case SourceTrouble::Unsupported:
        return Live::tr("%1 holds no video that can be shown.");
    case SourceTrouble::Unplugged:
        return Live::tr("%1 was unplugged.");
    case SourceTrouble::Lost:
        return Live::tr("The connection to %1 broke off.");
    case SourceTrouble::OpenTimeout:
        return Live::tr("%1 does not answer.");
    case SourceTrouble::NoFrames:
        return Live::tr("No new picture from %1 for 2 seconds.");
    case SourceTrouble::SameFrame:
        return Live::tr("%1 gives the same picture again and again.");
    case SourceTrouble::DamagedFrames:
        return Live::tr("The pictures of %1 arrive damaged.");
    case SourceTrouble::OldFrames:
        return Live::tr("The pictures of %1 arrive late.");
    }
    return {};
}

} // namespace

QString problemText(const SourceStatus& status, const QString& source)
{
    const QString why = troubleText(status.trouble).replace(QLatin1StringView("%1"), source);
    switch (status.state) {
    case SourceState::Running:
        return {};
    case SourceState::Closed:
    case SourceState::Closing:
        return Live::tr("%1 is being closed.").arg(source);
    case SourceState::Opening:
        return why.isEmpty() ? Live::tr("%1 is being opened.").arg(source)
                             : Live::tr("%1 It is being opened again.").arg(why);
    case SourceState::Waiting:
        return why.isEmpty() ? Live::tr("%1 is being opened.").arg(source)
                             : Live::tr("%1 It is opened again as soon as it works.").arg(why);
    case SourceState::Ended:
        return Live::tr("%1 is over.").arg(source);
    case SourceState::Frozen:
    case SourceState::Failed:
        break;
    }
    return why;
}

QString burstText(const BurstChoice& choice, const std::vector<BurstFrame>& frames)
{
    const int count = static_cast<int>(frames.size());
    const double quality = frames[choice.index].quality;
    if (choice.fewerFailing)
        return Live::tr("The best of %1 pictures: it passes more requirements than any other; quality %2.")
            .arg(count)
            .arg(quality, 0, 'f', 2);
    return Live::tr("The best of %1 pictures: quality %2, the lowest had %3.")
        .arg(count)
        .arg(quality, 0, 'f', 2)
        .arg(choice.lowest, 0, 'f', 2);
}

} // namespace pw::app
