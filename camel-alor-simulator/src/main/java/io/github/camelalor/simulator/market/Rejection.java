package io.github.camelalor.simulator.market;

/** Why a command is refused, with the broker's name, number and text. */
public enum Rejection {
    UNCOVERED_RISK("OrderCreatesUncoveredRisk", 400, "Заявка приводит к возникновению непокрытого риска."),
    CANCEL_NOT_FOUND("OrderToCancelNotFound", 404, "Order to cancel not found"),
    NOTHING_TO_CANCEL("OrderToCancelNotFound", 404, "Orders to cancel not found"),
    MODIFY_NOT_FOUND("OrderToModifyNotFound", 403, "Order to modify not found"),
    FORBIDDEN_FOR_CLIENT("InstrumentInBoardForbiddenForClient", 406, "PROHIBITION_CH"),
    CLIENT_BLOCKED("ClientBlocked", 407, "Client is unknown to the exchange"),
    PRICE_OFF_STEP("InternalErrorWithPrices", 409, "Цена не кратна минимальному шагу цены."),
    PRICE_OUT_OF_LIMITS("InternalErrorWithPrices", 409, "Цена сделки вне лимита."),
    /** For clients of the lowest risk level (Russian abbreviation KNUR), who must agree to margin in each such order. */
    MARGIN_NOT_ALLOWED("LowRiskMarginalForbidden", 413, "Запрещено открытие маржинальных позиций"),
    NO_PRICE("NoOrderPriceFound", 411, "Price may not be 0 for a limit order"),
    WOULD_EXECUTE_AT_ONCE("ExchangeOperationNotSupported", 300, "BookOrCancel order would be executed immediately"),
    NOT_IN_THIS_PHASE("ExchangeOperationNotSupported", 300, "BAD_FLAGS"),
    INCORRECT_QUANTITY("ExchangeIncorrectQuantity", 304, "Invalid quantity"),
    TRADING_IS_STOPPED("ExchangeTradingIsStopped", 306, "Security is not currently trading"),
    IN_BREAK("ExchangeTradingIsStopped", 306, "Security is in break period"),
    SESSION_IS_OVER("ExchangeTradingIsStopped", 306, "Сейчас эта сессия не идет"),
    INSUFFICIENT_FUNDS("InsufficientClientFunds", 309, "Нехватка средств по лимитам клиента."),
    STOP_PRICE_OFF_STEP("PriceInStopOrderNotMultipleOfMinIncrement", 503, "Цена не кратна минимальному шагу цены.");

    private final String code;
    private final int number;
    private final String text;

    Rejection(String code, int number, String text) {
        this.code = code;
        this.number = number;
        this.text = text;
    }

    /** The broker's name of the reason. */
    public String code() {
        return code;
    }

    /** The broker's number of the reason. */
    public int number() {
        return number;
    }

    /** The text for the client. */
    public String text() {
        return text;
    }
}
