package io.github.camelalor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Bar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarCursorTest {

    private static final long BEGIN = 1_700_000_040;
    private static final long END = BEGIN + 100 * 60;

    /** Minutes, with a night between the tenth and the eightieth. */
    private static final List<Long> TIMES = LongStream.range(0, 100)
            .filter(i -> i < 10 || i >= 80)
            .map(i -> BEGIN + i * 60)
            .boxed()
            .toList();

    private record Habits(boolean inclusiveFrom, boolean inclusiveTo, boolean saysNext, int cap) {

        boolean holds(long time, long from, long to) {
            return (time > from || inclusiveFrom && time == from) && (time < to || inclusiveTo && time == to);
        }
    }

    private static Lists broker(Habits habits) {
        return new Lists(query -> {
            long from = Long.parseLong(query.get("from"));
            long to = Long.parseLong(query.get("to"));
            List<Long> all =
                    TIMES.stream().filter(time -> habits.holds(time, from, to)).toList();
            List<Long> some = all.subList(0, Math.min(habits.cap(), all.size()));
            long behind = some.size() < all.size()
                    ? some.get(some.size() - 1)
                    : some.isEmpty() ? to - 1 : Math.max(to - 1, some.get(some.size() - 1));
            String next = habits.saysNext()
                    ? TIMES.stream()
                            .filter(time -> time > behind)
                            .findFirst()
                            .map(String::valueOf)
                            .orElse("null")
                    : "null";
            return "{'history':"
                    + Lists.array(some.stream()
                            .map(time -> "{'t':" + time + ",'o':1,'h':1,'l':1,'c':1,'v':1}")
                            .toList())
                    + ",'next':" + next + ",'prev':null}";
        });
    }

    private static Map<String, Object> minutes(long from, long to) {
        return Map.of("exchange", "MOEX", "symbol", "SBER", "timeframe", "60", "from", from, "to", to);
    }

    private static List<Long> times(List<Object> read) {
        return read.stream().map(each -> ((Bar) each).time().getEpochSecond()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,true,1000", "true,false,true,1000", "false,true,true,1000", "false,false,true,1000",
        "true,true,false,1000", "true,false,false,1000", "false,true,false,1000", "false,false,false,1000",
        "true,true,true,3", "true,false,true,3", "true,true,false,1000"
    })
    void everyBarComesOnceWhateverTheHabits(boolean inclusiveFrom, boolean inclusiveTo, boolean saysNext, int cap) {
        Lists broker = broker(new Habits(inclusiveFrom, inclusiveTo, saysNext, cap));

        assertThat(times(broker.read("bars", 4, minutes(BEGIN - 1, END)))).isEqualTo(TIMES);
    }

    @Test
    void theNightIsLeaptOver() {
        Lists broker = broker(new Habits(true, false, true, 1_000));
        broker.read("bars", 10, minutes(BEGIN, END));

        assertThat(broker.asked.size()).isLessThanOrEqualTo(6);
        assertThat(broker.asked("from")).contains(String.valueOf(BEGIN + 80 * 60 - 1));
    }

    @Test
    void oneWindowIsOneCall() {
        Lists broker = broker(new Habits(true, false, true, 1_000));

        assertThat(broker.read("bars", null, minutes(BEGIN, END))).hasSize(30);
        assertThat(broker.asked).hasSize(1);
        assertThat(broker.asked.get(0)).containsEntry("to", String.valueOf(END)).containsEntry("tf", "60");
    }

    @Test
    void anEmptyStretchEnds() {
        Lists broker = broker(new Habits(true, true, true, 1_000));

        assertThat(broker.read("bars", 2, minutes(END + 3_600, END + 7_200))).isEmpty();
        assertThat(broker.read("bars", 2, minutes(BEGIN - 7_200, BEGIN - 3_600)))
                .isEmpty();
    }

    @Test
    void theStretchEndsNowUnlessItIsSaid() {
        Lists broker = broker(new Habits(true, true, true, 1_000));
        broker.read("bars", null, Map.of("exchange", "MOEX", "symbol", "SBER", "timeframe", "D", "from", BEGIN));

        assertThat(broker.asked("to"))
                .last()
                .isEqualTo(String.valueOf(Lists.CLOCK.instant().getEpochSecond()));
    }

    @Test
    void aNumberOfBarsIsForOneAnswer() {
        Map<String, Object> options = new HashMap<>(minutes(BEGIN, END));
        options.put("countBack", 100);

        assertThatThrownBy(() -> broker(new Habits(true, true, true, 9)).read("bars", 4, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("countBack");
    }
}
