package io.github.camelalor.stream;

import java.util.ArrayList;
import java.util.List;

/** An outlet that writes down what it gets; tasks of the event loop run at once. */
final class Notes<T> implements Outlet<T> {

    final List<T> delivered = new ArrayList<>();
    final List<T> recovered = new ArrayList<>();
    final List<StreamException> gaps = new ArrayList<>();
    int duplicates;
    int dropped;
    /** For how many further events there is room. */
    int room = Integer.MAX_VALUE;

    @Override
    public void deliver(Arrival<T> arrival, boolean late) {
        room--;
        delivered.add(arrival.event());
        if (late) {
            recovered.add(arrival.event());
        }
    }

    @Override
    public void duplicate() {
        duplicates++;
    }

    @Override
    public void drop() {
        dropped++;
    }

    @Override
    public boolean hasRoom() {
        return room > 0;
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void gap(StreamException trouble) {
        gaps.add(trouble);
    }
}
