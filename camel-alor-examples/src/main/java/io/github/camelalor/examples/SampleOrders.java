package io.github.camelalor.examples;

import static io.github.camelalor.examples.KafkaTopics.ORDERS;
import static io.github.camelalor.examples.KafkaTopics.ORDERS_CSV;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sample orders, always the same in the same order: at first some that are bad on purpose, then only good ones. */
final class SampleOrders {

    private static final int OVERSIZED = 300_000;

    /** JSON with apostrophes for quotation marks, or CSV; {@code @} is the portfolio, {@code #} what makes ids of this run its own. */
    private record Sample(String topic, String text) {}

    private static final List<Sample> FIRST = List.of(
            json("{'type':'market',@,'symbol':'SBER','side':'buy','quantity':5}"),
            csv(",limit,@,MOEX,SBER,buy,1,290.00,,,from a spreadsheet"),
            json("{'type':'Market',@,'symbol':'SBER','side':'SELL','quantity':1}"),
            json("{'type':'market',@,'symbol':'SBER',"),
            json("{'id':'#-a','type':'market',@,'symbol':'GAZP','side':'buy','quantity':2}"),
            json("{'id':'#-a','type':'market',@,'symbol':'GAZP','side':'buy','quantity':2}"),
            json("{'id':'#-a','type':'market',@,'symbol':'GAZP','side':'buy','quantity':3}"),
            csv(",market,@,MOEX,GAZP,buy,1,,,,"),
            csv(",limit,@,MOEX,SBER,buy,1,290,00,,,a comma too many"),
            json(
                    "{'type':'stop',@,'symbol':'SBER','side':'sell','quantity':1,'condition':'less','triggerPrice':280.00}"),
            json("{'type':'iceberg',@,'symbol':'SBER','side':'buy','quantity':1}"),
            json("{'type':'market',@,'symbol':'SBER','side':'buy','quantity':'many'}"),
            json("{'type':'stoplimit',@,'symbol':'SBER','side':'sell','quantity':1,'condition':'less',"
                    + "'triggerPrice':280.00,'price':279.50}"),
            json("{'type':'limit',@,'symbol':'SBER','side':'buy','quantity':1,'pirce':290.00}"),
            json(""),
            json(null),
            json("\u0000binary"),
            json("{'type':'limit',@,'symbol':'SBER','side':'buy','quantity':1,'price':290.005}"),
            json("{'type':'market',@,'symbol':'LKOH','side':'buy','quantity':100000}"),
            json("{'type':'cancel',@,'orderId':'1'}"),
            json("{'type':'market',@,'symbol':'SBER','side':'buy','quantity':1,'comment':'oversized'}"),
            csv(",market,@,MOEX,GAZP,buy,1,,,,one\n,market,@,MOEX,GAZP,buy,1,,,,two"),
            json("[1, 2]"),
            json("{'type':'limit',@,'symbol':'SBER','side':'buy','quantity':1,'price':290.00,'price':2900.00}"));

    private static final List<Sample> LATER = List.of(
            json("{'type':'market',@,'symbol':'SBER','side':'buy','quantity':1}"),
            csv(",market,@,MOEX,GAZP,buy,1,,,,"),
            json("{'type':'limit',@,'symbol':'SBER','side':'sell','quantity':1,'price':300.00}"),
            csv(",market,@,MOEX,GAZP,sell,1,,,,"));

    private final String portfolio;
    private final String run;

    /**
     * Makes orders for a portfolio.
     *
     * @param run makes the ids of these orders differ from those of other runs
     */
    SampleOrders(String portfolio, String run) {
        this.portfolio = portfolio;
        this.run = run;
    }

    /** Returns how many come before there are only good ones. */
    int varied() {
        return FIRST.size();
    }

    /** Returns the n-th record, from 0, keyed by portfolio. */
    ProducerRecord<byte[], byte[]> record(int n) {
        Sample sample = n < FIRST.size() ? FIRST.get(n) : LATER.get((n - FIRST.size()) % LATER.size());
        byte[] key = portfolio.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(sample.topic(), key, sample.text() == null ? null : value(sample));
    }

    private byte[] value(Sample sample) {
        if (sample.text().startsWith("\u0000")) {
            return new byte[] {0, (byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xFE, 7};
        }
        String text = sample.text();
        text = sample.topic().equals(ORDERS_CSV)
                ? text.replace("@", portfolio)
                : text.replace("@", "'portfolio':'" + portfolio + "','exchange':'MOEX'")
                        .replace("#", run)
                        .replace("oversized", "x".repeat(OVERSIZED))
                        .replace('\'', '"');
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Sample json(String text) {
        return new Sample(ORDERS, text);
    }

    private static Sample csv(String text) {
        return new Sample(ORDERS_CSV, text);
    }
}
