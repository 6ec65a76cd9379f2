package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.camelalor.codec.Frame.DataFrame;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", null);
    private static final int READS = 200;

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void aBookOfTwentyLevelsTakesLessThanTwoKilobytes(WireFormat format) throws CodecException {
        byte[] frame = Bytes.of("{'data':" + CodecSpeed.book(new Random(1), format) + ",'guid':'c328fcf1-e495-408a'}");

        assertThat(allocated(frame)).isLessThan(1_500);
    }

    @Test
    void aBookWithoutLevelsTakesNextToNothing() throws CodecException {
        assertThat(allocated(
                        Bytes.of("{'data':{'b':[],'a':[],'t':1702631123780,'h':false},'guid':'c328fcf1-e495-408a'}")))
                .isLessThan(700);
    }

    private static long allocated(byte[] frame) throws CodecException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        read(frame);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < READS; i++) {
            read(frame);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / READS;
    }

    private static void read(byte[] frame) throws CodecException {
        DataFrame event = (DataFrame) FrameReader.read(frame, 0, frame.length);
        EventReaders.orderBook().read(frame, event.from(), event.to(), SBER);
    }
}
