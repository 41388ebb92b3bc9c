// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QPointer>

namespace pw::app {

/// A function for other threads that has `call(self)` run on the thread of `receiver`, or nothing when `self`
/// is gone by then. `receiver` must outlive those threads, which `self` need not.
template <class Self>
[[nodiscard]] auto postedTo(QObject* receiver, Self* self)
{
    return [receiver, guarded = QPointer<Self>(self)](auto call) {
        QMetaObject::invokeMethod(
            receiver,
            [guarded, call] {
                if (guarded)
                    call(*guarded);
            },
            Qt::QueuedConnection);
    };
}

} // namespace pw::app
