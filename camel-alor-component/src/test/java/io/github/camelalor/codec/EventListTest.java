package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.codec.EventList.Listed;
import io.github.camelalor.model.MarketTrade;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventListTest {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", null);

    private static String trade(int id) {
        return "{ \"id\": " + id + ", \"sym\":\"SBER\", \"q\":1, \"px\":1.50, \"t\":1700000000123, \"s\":\"buy\" }";
    }

    private static List<Listed<MarketTrade>> read(String text) throws CodecException {
        return EventList.read(text.getBytes(StandardCharsets.UTF_8), EventReaders.marketTrade(), SBER);
    }

    @Test
    void eachEventComesWithItsOwnText() throws CodecException {
        List<Listed<MarketTrade>> trades = read(" [" + trade(1) + ", \n" + trade(2) + "] ");
        assertThat(trades).extracting(each -> each.event().id()).containsExactly(1L, 2L);
        assertThat(trades).extracting(Listed::json).containsExactly(trade(1), trade(2));
    }

    @Test
    void oneAloneIsAListOfOne() throws CodecException {
        assertThat(read(trade(1))).extracting(Listed::json).containsExactly(trade(1));
        assertThat(read("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "7", "[7]", "[{}]", "[{\"id\":1]", "[{\"id\":1}", "[]]", "[] 7", "{\"list\":[]}"})
    void whatIsNoListOfEventsIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CodecException.class);
    }
}
