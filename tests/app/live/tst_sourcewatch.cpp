// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/sourcewatch.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <vector>

using namespace pw::app;
using namespace std::chrono_literals;
using enum SourceState;

namespace {

/// What the device would do to whoever has it open, or opens it, at a time.
enum class Device {
    Good,        ///< a new frame every 33 ms, the first 100 ms after opening
    Slow,        ///< a new frame every 900 ms
    VerySlow,    ///< every 3 s
    Other,       ///< as good, but of another size
    Silent,      ///< opens, gives nothing, returns when stopped; a session that meets it stays silent
    Pausing,     ///< as silent, but the session goes on afterwards
    Repeating,   ///< the last picture over and over
    Black,       ///< black without noise, the same picture each time
    Damaged,     ///< torn frames only
    HalfDamaged, ///< every second frame torn
    Old,         ///< what waited in a queue for five seconds
    Hanging,     ///< gives nothing and does not return when stopped
    Late,        ///< good, but frames of the session before still drop in
    Absent,      ///< unplugged: open sessions end so, opening finds nothing
    Vanished,    ///< unplugged without a word: open sessions hang, opening finds nothing
    Busy,
    Denied,
    Undecodable,
    Broken, ///< ends with an error at once
    Over,   ///< the end of a file
};

struct Phase {
    Device device;
    int ms;
};

enum class Wish { Start, Stop, Plugged };
struct Order {
    int at;
    Wish wish;
};

struct Script {
    const char* name;
    std::vector<Phase> phases;
    SourceState end;
    SourceTrouble trouble = SourceTrouble::None; ///< at the end
    std::vector<SourceTrouble> shown = {};       ///< must have been told, in this order
    std::vector<Order> orders = {};              ///< besides starting at 0
    bool live = true;
    int recovers = 3000; ///< ms after the last phase begins until frames run
};

using T = SourceTrouble;
using D = Device;

// The faults of a camera, each alone and in company, and what a person must be told.
const std::vector<Script> kScripts = {
    {"good", {{D::Good, 5000}}, Running},
    {"good file", {{D::Good, 3000}, {D::Over, 500}}, Ended, T::None, {}, {}, false},
    {"slow but new", {{D::Slow, 8000}}, Running},
    {"unplugged", {{D::Good, 2000}, {D::Absent, 6000}}, Waiting, T::NotFound, {T::Unplugged, T::NotFound}},
    {"unplugged and back",
     {{D::Good, 2000}, {D::Absent, 4000}, {D::Good, 4000}},
     Running,
     T::None,
     {T::Unplugged}},
    {"back at once", {{D::Good, 2000}, {D::Absent, 200}, {D::Good, 4000}}, Running, T::None, {T::Unplugged}},
    {"back with a notice",
     {{D::Good, 2000}, {D::Absent, 4050}, {D::Good, 4000}},
     Running,
     T::None,
     {T::Unplugged},
     {{6060, Wish::Plugged}},
     true,
     400},
    {"unplugged thrice",
     {{D::Good, 1000},
      {D::Absent, 1500},
      {D::Good, 3000},
      {D::Absent, 1500},
      {D::Good, 3000},
      {D::Absent, 1500},
      {D::Good, 4000}},
     Running,
     T::None,
     {T::Unplugged, T::Unplugged, T::Unplugged}},
    {"vanishes without a word",
     {{D::Good, 2000}, {D::Vanished, 8000}},
     Waiting,
     T::NotFound,
     {T::NoFrames, T::NotFound}},
    {"vanishes and comes back",
     {{D::Good, 2000}, {D::Vanished, 8000}, {D::Good, 4000}},
     Running,
     T::None,
     {T::NoFrames}},
    {"freezes", {{D::Good, 2000}, {D::Silent, 3000}}, Frozen, T::NoFrames, {T::NoFrames}},
    {"freezes for good",
     {{D::Good, 2000}, {D::Silent, 30'000}},
     Opening,
     T::OpenTimeout,
     {T::NoFrames, T::OpenTimeout}},
    {"freezes and goes on",
     {{D::Good, 2000}, {D::Pausing, 3000}, {D::Good, 3000}},
     Running,
     T::None,
     {T::NoFrames},
     {},
     true,
     100},
    {"wedged until opened again",
     {{D::Good, 2000}, {D::Silent, 3900}, {D::Good, 4000}},
     Running,
     T::None,
     {T::NoFrames}},
    {"a short pause is no fault",
     {{D::Good, 2000}, {D::Pausing, 1800}, {D::Good, 2000}},
     Running,
     T::None,
     {},
     {},
     true,
     100},
    {"very slow", {{D::VerySlow, 8500}}, Frozen, T::NoFrames, {T::NoFrames}},
    {"opens, never a frame", {{D::Silent, 5500}}, Waiting, T::OpenTimeout, {T::OpenTimeout}},
    {"opens late", {{D::Pausing, 4000}, {D::Good, 2000}}, Running, T::None, {}, {}, true, 200},
    {"repeats its last picture",
     {{D::Good, 2000}, {D::Repeating, 3000}},
     Frozen,
     T::SameFrame,
     {T::SameFrame}},
    {"repeats, then moves",
     {{D::Good, 2000}, {D::Repeating, 3000}, {D::Good, 2000}},
     Running,
     T::None,
     {T::SameFrame},
     {},
     true,
     100},
    {"covered lens, no noise", {{D::Good, 2000}, {D::Black, 3000}}, Frozen, T::SameFrame, {T::SameFrame}},
    {"black from the start", {{D::Black, 3000}}, Frozen, T::SameFrame, {T::SameFrame}},
    {"a file may stand still", {{D::Good, 1000}, {D::Repeating, 6000}}, Running, T::None, {}, {}, false},
    {"torn frames", {{D::Good, 2000}, {D::Damaged, 3000}}, Frozen, T::DamagedFrames, {T::DamagedFrames}},
    {"torn from the start", {{D::Damaged, 5500}}, Waiting, T::DamagedFrames, {T::DamagedFrames}},
    {"torn, then whole",
     {{D::Good, 2000}, {D::Damaged, 3000}, {D::Good, 2000}},
     Running,
     T::None,
     {T::DamagedFrames},
     {},
     true,
     100},
    {"every second frame torn", {{D::HalfDamaged, 6000}}, Running},
    {"old frames out of a queue", {{D::Good, 2000}, {D::Old, 3000}}, Frozen, T::OldFrames, {T::OldFrames}},
    {"old, then present",
     {{D::Good, 2000}, {D::Old, 1500}, {D::Good, 1500}},
     Running,
     T::None,
     {},
     {},
     true,
     100},
    {"format changes", {{D::Good, 2000}, {D::Other, 2000}, {D::Good, 2000}}, Running},
    {"frames of the session before",
     {{D::Good, 1000}, {D::Absent, 500}, {D::Late, 4000}},
     Running,
     T::None,
     {T::Unplugged}},
    {"permission denied", {{D::Denied, 6000}}, Failed, T::Denied, {T::Denied}},
    {"permission granted, started again",
     {{D::Denied, 3000}, {D::Good, 2000}},
     Running,
     T::None,
     {T::Denied},
     {{3500, Wish::Start}}},
    {"busy", {{D::Busy, 6000}}, Waiting, T::Busy, {T::Busy}},
    {"busy, then free", {{D::Busy, 4000}, {D::Good, 4000}}, Running, T::None, {T::Busy}},
    {"not to be decoded", {{D::Undecodable, 4000}}, Failed, T::Unsupported, {T::Unsupported}},
    {"device error", {{D::Good, 2000}, {D::Broken, 3000}, {D::Good, 4000}}, Running, T::None, {T::Lost}},
    {"a camera has no end", {{D::Good, 2000}, {D::Over, 400}, {D::Good, 4000}}, Running, T::None, {T::Lost}},
    {"hangs on opening", {{D::Hanging, 9000}}, Opening, T::OpenTimeout, {T::OpenTimeout}},
    {"hangs, two sessions at most", {{D::Hanging, 40'000}}, Waiting, T::OpenTimeout, {T::OpenTimeout}},
    {"switched off while running", {{D::Good, 4000}}, Closed, T::None, {}, {{2000, Wish::Stop}}},
    {"switched off while it hangs",
     {{D::Good, 1000}, {D::Hanging, 4000}},
     Closing,
     T::None,
     {},
     {{2000, Wish::Stop}}},
    {"off and on", {{D::Good, 6000}}, Running, T::None, {}, {{2000, Wish::Stop}, {2010, Wish::Start}}},
    {"switched off while waiting", {{D::Absent, 4000}}, Closed, T::None, {T::NotFound}, {{2050, Wish::Stop}}},
    {"missing file", {{D::Absent, 3000}}, Failed, T::NotFound, {T::NotFound}, {}, false},
    {"broken file", {{D::Good, 1000}, {D::Broken, 2000}}, Failed, T::Lost, {T::Lost}, {}, false},
};

/// Plays a script in steps of 10 ms, with the device's side kept apart, so that it is known which frames are
/// new.
class World {
  public:
    explicit World(const Script& script) : m_script(script), m_watch({.live = script.live}) {}

    void play()
    {
        order(Wish::Start);
        int end = 0;
        for (const Phase& phase : m_script.phases)
            end += phase.ms;
        for (m_now = 10; m_now <= end; m_now += 10) {
            for (const Order& given : m_script.orders)
                if (given.at == m_now)
                    order(given.wish);
            for (std::size_t i = 0; i < m_sessions.size(); ++i)
                run(m_sessions[i]);
            if (m_now % 50 == 0)
                act(m_watch.tick(time()));
            look();
        }
    }

    std::vector<SourceTrouble> told;
    int recovered = -1; ///< ms after the last phase began
    int accepted = 0;
    bool staleAccepted = false;
    bool blindRunning = false; ///< said to run two seconds after the last new frame
    bool openUnseen = false;   ///< the device open and not said so
    int mostSessions = 0;

    const SourceStatus& status() const { return m_watch.status(); }

  private:
    struct Session {
        std::uint64_t number;
        int opened;
        bool stopped = false;
        bool silent = false;
        bool over = false;
    };

    FrameClock::time_point time(int ms) const
    {
        return FrameClock::time_point(1h) + std::chrono::milliseconds(ms);
    }
    FrameClock::time_point time() const { return time(m_now); }

    Device device() const
    {
        int until = 0;
        for (const Phase& phase : m_script.phases)
            if (until += phase.ms; m_now <= until)
                return phase.device;
        return m_script.phases.back().device;
    }

    void act(SourceWatch::Action action)
    {
        if (action == SourceWatch::Action::Open)
            m_sessions.push_back({m_watch.session(), m_now});
        else if (action == SourceWatch::Action::Close && !m_sessions.empty())
            m_sessions.back().stopped = true;
    }

    void order(Wish wish)
    {
        act(wish == Wish::Start  ? m_watch.start(time())
            : wish == Wish::Stop ? m_watch.stop(time())
                                 : m_watch.deviceAppeared(time()));
    }

    void end(Session& session, SourceTrouble trouble)
    {
        session.over = true;
        act(m_watch.ended(session.number, {trouble, "as scripted"}, time()));
    }

    void deliver(const Session& session, std::uint64_t picture, int captured, bool isNew)
    {
        const bool taken = m_watch.takeFrame(session.number, {picture, time(captured)}, time());
        accepted += taken ? 1 : 0;
        staleAccepted |= taken && !isNew;
        if (isNew && !session.stopped)
            m_lastNew = m_now;
    }

    void run(Session& session)
    {
        if (session.over)
            return;
        const Device now = device();
        const bool hangs = now == Device::Hanging || now == Device::Vanished;
        session.silent |= now == Device::Silent || hangs;
        const int age = m_now - session.opened;
        if (now == Device::Vanished && age <= 10)
            return end(session, T::NotFound);
        if (session.stopped && !hangs)
            return end(session, T::None);
        switch (now) {
        case Device::Absent:
            return end(session, age <= 10 ? T::NotFound : T::Unplugged);
        case Device::Busy:
            return end(session, T::Busy);
        case Device::Denied:
            return end(session, T::Denied);
        case Device::Undecodable:
            return end(session, T::Unsupported);
        case Device::Broken:
            return end(session, T::Lost);
        case Device::Over:
            return end(session, T::None);
        default:
            break;
        }
        const int period = now == Device::Slow ? 900 : now == Device::VerySlow ? 3000 : 30;
        if (session.silent || now == Device::Pausing || age < 100 || m_now % period != 0)
            return;
        switch (now) {
        case Device::Repeating:
            return deliver(session, m_picture, m_now, !m_script.live);
        case Device::Black:
            return deliver(session, 1, m_now, m_lastPicture != 1 && std::exchange(m_lastPicture, 1) != 1);
        case Device::Damaged:
            return m_watch.takeDamagedFrame(session.number);
        case Device::HalfDamaged:
            if (m_now % 60 == 0)
                return m_watch.takeDamagedFrame(session.number);
            break;
        case Device::Old:
            return deliver(session, ++m_picture, m_now - 5000, false);
        case Device::Late:
            if (session.number > 1)
                deliver({session.number - 1, 0}, ++m_picture, m_now, false);
            break;
        default:
            break;
        }
        m_lastPicture = ++m_picture;
        deliver(session, m_picture, m_now, true);
    }

    void look()
    {
        const SourceStatus& now = status();
        if (now.trouble != T::None && (now.trouble != m_told.trouble || now.state != m_told.state) &&
            now.state != Opening)
            told.push_back(now.trouble);
        m_told = now;
        const int held = static_cast<int>(std::ranges::count(m_sessions, false, &Session::over));
        mostSessions = std::max(mostSessions, held);
        openUnseen |= (held > 0) != now.deviceOpen;
        blindRunning |= now.state == Running && m_now - m_lastNew > 2060;
        int last = 0;
        for (std::size_t i = 0; i + 1 < m_script.phases.size(); ++i)
            last += m_script.phases[i].ms;
        if (m_now > last && recovered < 0 && now.state == Running)
            recovered = m_now - last;
    }

    const Script& m_script;
    SourceWatch m_watch;
    int m_now = 0;
    int m_lastNew = 0;
    std::uint64_t m_picture = 1000;
    std::uint64_t m_lastPicture = 0;
    std::deque<Session> m_sessions;
    SourceStatus m_told;
};

/// `part` in this order, others may stand between.
bool containsInOrder(const std::vector<SourceTrouble>& all, const std::vector<SourceTrouble>& part)
{
    auto at = all.begin();
    for (const SourceTrouble trouble : part) {
        at = std::find(at, all.end(), trouble);
        if (at == all.end())
            return false;
        ++at;
    }
    return true;
}

} // namespace

class TestSourceWatch : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void scripts_data();
    void scripts();
    void thereAreFortyScripts() { QVERIFY(kScripts.size() >= 40); }
    void framesBeforeStartAreRefused();
};

void TestSourceWatch::scripts_data()
{
    QTest::addColumn<const Script*>("script");
    for (const Script& script : kScripts)
        QTest::newRow(script.name) << &script;
}

void TestSourceWatch::scripts()
{
    QFETCH(const Script*, script);
    World world(*script);
    world.play();
    QVERIFY(!world.staleAccepted);
    QVERIFY(!world.blindRunning);
    QVERIFY(!world.openUnseen);
    QVERIFY(world.mostSessions <= 2);
    QCOMPARE(world.status().state, script->end);
    QCOMPARE(world.status().trouble, script->trouble);
    QVERIFY(containsInOrder(world.told, script->shown));
    if (script->shown.empty())
        QVERIFY(world.told.empty());
    if (script->end == Running) {
        QVERIFY(world.accepted > 3);
        QVERIFY2(world.recovered <= script->recovers, qPrintable(QString::number(world.recovered)));
    }
}

void TestSourceWatch::framesBeforeStartAreRefused()
{
    SourceWatch watch({.live = true});
    const auto now = FrameClock::now();
    QVERIFY(!watch.takeFrame(0, {1, now}, now));
    QCOMPARE(watch.start(now), SourceWatch::Action::Open);
    QVERIFY(watch.takeFrame(watch.session(), {1, now}, now));
    QCOMPARE(watch.stop(now), SourceWatch::Action::Close);
    QVERIFY(!watch.takeFrame(watch.session(), {2, now}, now));
    QVERIFY(watch.status().deviceOpen);
    QCOMPARE(watch.ended(watch.session(), {}, now), SourceWatch::Action::None);
    QCOMPARE(watch.status(), SourceStatus{});
}

QTEST_APPLESS_MAIN(TestSourceWatch)
#include "tst_sourcewatch.moc"
