package io.github.camelalor.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver that writes down what it gets; it may be held up. */
final class Taker implements Receiver<String> {

    final List<Delivered<String>> events = new CopyOnWriteArrayList<>();
    final List<StreamException> troubles = new CopyOnWriteArrayList<>();
    final Semaphore gate = new Semaphore(0);
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    volatile boolean held;

    static Taker held() {
        Taker taker = new Taker();
        taker.held = true;
        return taker;
    }

    /** Lets everything pass from now on. */
    void release() {
        held = false;
        gate.release();
    }

    @Override
    public boolean receive(Delivered<String> event, Runnable done) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        events.add(event);
        if (held) {
            gate.acquireUninterruptibly();
        }
        inside.decrementAndGet();
        return true;
    }

    @Override
    public void troubled(StreamException trouble) {
        troubles.add(trouble);
    }

    List<Long> numbers() {
        return events.stream()
                .map(each -> Desk.number(each.event()))
                .filter(number -> number >= 0)
                .toList();
    }
}
