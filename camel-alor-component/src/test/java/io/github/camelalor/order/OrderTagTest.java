package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTagTest {

    @Test
    void anIdHasTheSameTagEveryTime() {
        assertThat(OrderTag.of("orders-0-4711")).isEqualTo(OrderTag.of("orders-0-4711"));
        assertThat(OrderTag.of("orders-0-4711").text()).matches("#[0-9A-V]{16}");
    }

    @Test
    void differentIdsHaveDifferentTagsOfOneLength() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> OrderTag.of("a-" + i).text())
                        .filter(text -> text.length() == 17)
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    @Test
    void theTagFollowsTheCommentAndIsFoundInIt() {
        OrderTag tag = OrderTag.of("a-1");

        assertThat(tag.append("mine")).isEqualTo("mine " + tag.text());
        assertThat(tag.append(null)).isEqualTo(tag.text());
        assertThat(tag.in(tag.append("mine"))).isTrue();
        assertThat(tag.in("rejected: " + tag.append("mine") + ".")).isTrue();
    }

    @Test
    void otherCommentsDoNotCarryIt() {
        OrderTag tag = OrderTag.of("a-1");

        assertThat(tag.in(null)).isFalse();
        assertThat(tag.in("mine")).isFalse();
        assertThat(tag.in(OrderTag.of("a-2").append("copy of " + tag.text()))).isFalse();
        assertThat(tag.in(OrderTag.of("a-2").append("mine"))).isFalse();
    }
}
