package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Listings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.apache.camel.spi.IdempotentRepository;

/** One exchange, some thousand commands of the schedule sent to it, and the count at its end. */
final class TradingDay {

    /** Short, so that tokens are renewed under way. */
    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(10);

    private static final Duration TICK = Duration.ofMillis(200);

    private final SoakSettings settings;
    private final Schedule schedule;
    private final Tally tally;
    private final AlorSimulator broker;
    private final BookWatch watch;
    private final IdempotentRepository repository;
    private final Appointments appointments = new Appointments();
    private final OrderLife life;
    private volatile Desk desk;

    /**
     * Opens an exchange.
     *
     * @param detection takes how long half-open connections were not noticed
     * @param recovery takes how long routes went without books
     */
    TradingDay(SoakSettings settings, Tally tally, Timings detection, Timings recovery) {
        this.settings = settings;
        this.schedule = new Schedule(settings.seed());
        this.tally = tally;
        this.watch = new BookWatch(detection, recovery, System::nanoTime, Clock.systemUTC());
        this.broker = broker(settings.seed());
        this.repository = settings.repository() ? new RememberedIds() : null;
        this.life = new OrderLife(settings.seed(), () -> desk, appointments, tally);
    }

    /** Opens an exchange with the accounts of the schedule. */
    static AlorSimulator broker(long seed) {
        AlorSimulator.Builder builder = AlorSimulator.builder()
                .seed(seed)
                .accessTokenLifetime(TOKEN_LIFETIME)
                .tickInterval(TICK)
                // What nobody trades here would only take time from what is measured.
                .market(market -> market.listings(List.of(Listings.SBER, Listings.GAZP, Listings.LKOH))
                        .levels(10))
                .behaviour(behaviour -> behaviour.maxConnections(1_000));
        IntStream.range(0, Schedule.ACCOUNTS)
                .forEach(account -> builder.client(
                        "P" + account,
                        Desk.refreshToken(account),
                        IntStream.range(0, Schedule.PORTFOLIOS)
                                .mapToObj(portfolio -> Desk.portfolio(account, portfolio))
                                .toArray(String[]::new)));
        return builder.start();
    }

    /**
     * Sends the commands from one index to another one, waits until all have ended, and counts.
     *
     * @param to the first one that is not sent
     * @throws Exception if the desks cannot be opened or closed
     */
    void run(long from, long to) throws Exception {
        Desk watching = Desk.watching(broker, watch);
        try (broker;
                watching) {
            broker.faults().add(appointments, When.anywhere());
            desk = Desk.open(broker, repository);
            trade(from, to);
            broker.faults().clear();
            appointments.callOff();
            life.resolve().join();
            desk.close();
            new Audit(broker, schedule, tally).check(life.told());
            tally.day(appointments.met(), watch.books());
        }
    }

    private void trade(long from, long to) throws InterruptedException {
        Semaphore free = new Semaphore(settings.inFlight());
        Weather weather = new Weather(broker, watch);
        try {
            for (long index = from; index < to; index++) {
                free.acquire();
                if (settings.restartEvery() > 0 && index > from && (index - from) % settings.restartEvery() == 0) {
                    restart();
                }
                PlannedOrder plan = schedule.at(index);
                tally.sending(plan);
                plan.event().ifPresent(weather::happen);
                life.live(plan).whenComplete((ended, failure) -> free.release());
            }
            free.acquire(settings.inFlight());
        } finally {
            weather.end();
        }
    }

    /** The next process is there before the last one has gone, as when partitions move. */
    private void restart() {
        Desk last = desk;
        desk = Desk.open(broker, repository);
        last.close();
        tally.restarted();
    }
}
