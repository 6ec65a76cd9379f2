package io.github.camelalor.order;

/** Lists of own orders as the broker answers them, with what a search looks at. */
final class OwnOrdersJson {

    private OwnOrdersJson() {}

    static String order(String number, String status, int filled, String comment) {
        return """
                {"id":"%s","symbol":"SBER","exchange":"MOEX","portfolio":"D39004","comment":"%s","type":"limit",\
                "side":"buy","status":"%s","qtyUnits":10,"qtyBatch":1,"filledQtyUnits":%d,"filledQtyBatch":%d,\
                "price":250.5,"existing":true,"timeInForce":"oneday"}""".formatted(number, comment, status, filled * 10, filled);
    }

    static String stopOrder(String number, String status, String comment) {
        return """
                {"id":%s,"symbol":"SBER","exchange":"MOEX","portfolio":"D39004","comment":"%s","type":"stop",\
                "side":"buy","condition":"LessOrEqual","status":"%s","qtyUnits":10,"qtyBatch":1,"filledQtyUnits":0,\
                "filledQtyBatch":0,"price":0,"stopPrice":249,"existing":true,"timeInForce":"oneday"}""".formatted(number, comment, status);
    }
}
