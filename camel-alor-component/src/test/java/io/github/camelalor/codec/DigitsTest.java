package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DigitsTest {

    @Property
    void digitsAreCountedUpToTheFirstOtherByte(@ForAll @Size(8) byte[] bytes, @ForAll @IntRange(max = 8) int digits) {
        for (int i = 0; i < digits; i++) {
            bytes[i] = (byte) ('0' + (bytes[i] & 0xFF) % 10);
        }
        int count = 0;
        while (count < bytes.length && bytes[count] >= '0' && bytes[count] <= '9') {
            count++;
        }
        assertThat(Digits.count(word(bytes))).isEqualTo(count);
    }

    @Property
    void theValueIsThatOfTheDigitsWhateverFollows(
            @ForAll @Size(8) byte[] bytes, @ForAll @IntRange(min = 1, max = 8) int digits) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = (bytes[i] & 0xFF) % 10;
            bytes[i] = (byte) ('0' + digit);
            value = value * 10 + digit;
        }
        assertThat(Digits.value(word(bytes), digits)).isEqualTo(value);
        assertThat(Digits.scale(digits)).isEqualTo((long) Math.pow(10, digits));
    }

    @Property
    void aByteIsTakenOut(@ForAll @Size(8) byte[] bytes, @ForAll @ByteRange(min = 0, max = 7) byte place) {
        byte[] rest = new byte[8];
        System.arraycopy(bytes, 0, rest, 0, place);
        System.arraycopy(bytes, place + 1, rest, place, 7 - place);

        assertThat(Digits.withoutByte(word(bytes), place)).isEqualTo(word(rest));
        assertThat(Digits.isPoint(word(bytes), place)).isEqualTo(bytes[place] == '.');
        assertThat(Digits.isPoint(word(bytes), 8)).isFalse();
    }

    private static long word(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
