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

    @Test
    void otherEventsOfTheMarketTakeTwoOrThreeKilobytes() throws CodecException {
        String quote =
                "{'symbol':'SBER','exchange':'MOEX','description':'SBER','prev_close_price':271.74,'last_price':272,"
                        + "'last_price_timestamp':1703844426,'high_price':272.59,'low_price':271.48,'accruedInt':0,"
                        + "'volume':5614360,'open_interest':null,'ask':272,'bid':271.99,'ask_vol':4097,'bid_vol':237,"
                        + "'ob_ms_timestamp':null,'open_price':272.19,'yield':null,'lotsize':10,'lotvalue':2720,'facevalue':3,"
                        + "'type':'CS','total_bid_vol':328865,'total_ask_vol':543594,'accrued_interest':0,'change':0.26,"
                        + "'change_percent':0.1}";
        String trade = "{'id':9237394357,'orderno':0,'symbol':'SBER','board':'TQBR','qty':79,'price':267.92,"
                + "'time':'2023-12-19T07:00:08.9878590Z','timestamp':1702969208987,'oi':0,'existing':false,'side':'sell'}";
        String bar = "{'time':1701068400,'close':287.79,'open':287.41,'high':287.9,'low':287,'volume':174466}";

        assertThat(allocated(EventReaders.quote(), quote)).isLessThan(3_000);
        assertThat(allocated(EventReaders.marketTrade(), trade)).isLessThan(2_000);
        assertThat(allocated(EventReaders.bar(), bar)).isLessThan(1_700);
    }

    private static long allocated(EventReader<?> reader, String text) throws CodecException {
        byte[] bytes = Bytes.of(text);
        EventContext minutes = EventContext.ofBars("MOEX", "SBER", null, "60");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        reader.read(bytes, 0, bytes.length, minutes);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < READS; i++) {
            reader.read(bytes, 0, bytes.length, minutes);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / READS;
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
