package io.github.camelalor;

/** Which of the broker's two environments is used. Both have the same servers; tokens of one are useless in the other. */
public enum AlorEnvironment {
    /** Simulated trading, on a test account. */
    test("https://oauthdev.alor.ru", "https://apidev.alor.ru", "wss://apidev.alor.ru"),
    /** The real market and real money. */
    production("https://oauth.alor.ru", "https://api.alor.ru", "wss://api.alor.ru");

    private final String oauthUrl;
    private final String apiUrl;
    private final String socketUrl;

    AlorEnvironment(String oauthUrl, String apiUrl, String socketUrl) {
        this.oauthUrl = oauthUrl;
        this.apiUrl = apiUrl;
        this.socketUrl = socketUrl;
    }

    /** Returns the address of the token server. */
    public String oauthUrl() {
        return oauthUrl;
    }

    /** Returns the address of the HTTP API. */
    public String apiUrl() {
        return apiUrl;
    }

    /** Returns the address for subscriptions. */
    public String wsUrl() {
        return socketUrl + "/ws";
    }

    /** Returns the address for order commands. */
    public String cwsUrl() {
        return socketUrl + "/cws";
    }
}
