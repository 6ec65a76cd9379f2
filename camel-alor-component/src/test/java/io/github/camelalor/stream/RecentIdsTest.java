package io.github.camelalor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentIdsTest {

    private final RecentIds ids = new RecentIds(100);

    @Test
    void whatWasAddedIsFoundInWhateverOrderItCame() {
        TreeSet<Long> reference = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            long id = random.nextLong(1_000);
            ids.add(id);
            reference.add(id);
        }
        LongStream.range(0, 1_000).forEach(id -> assertThat(ids.contains(id)).isEqualTo(reference.contains(id)));
        assertThat(ids.smallest()).isEqualTo(reference.first());
        assertThat(ids.largest()).isEqualTo(reference.last());
    }

    @Test
    void theLargestAreKeptAndMemoryIsBounded() {
        LongStream.rangeClosed(1, 1_000_000).forEach(ids::add);
        assertThat(LongStream.rangeClosed(1_000_000 - 99, 1_000_000)).allMatch(ids::contains);
        assertThat(ids.smallest()).isGreaterThan(1_000_000 - 201);
    }

    @Test
    void twiceIsOnce() {
        LongStream.rangeClosed(1, 200).forEach(id -> ids.add(5));
        ids.add(1);
        assertThat(ids.smallest()).isEqualTo(1);
    }
}
