package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;

/** Leads HTTP requests past the fault script to their endpoints, and the answers back. Paths are matched without case. */
final class HttpRoutes {

    private final Vertx vertx;
    private final Router router;
    private final Faults faults;
    private final RequestRate rate;

    HttpRoutes(Vertx vertx, Router router, Faults faults, RequestRate rate) {
        this.vertx = vertx;
        this.router = router;
        this.faults = faults;
        this.rate = rate;
    }

    void get(String path, Endpoint endpoint) {
        add(HttpMethod.GET, Channel.API, path, endpoint);
    }

    void post(Channel channel, String path, Endpoint endpoint) {
        add(HttpMethod.POST, channel, path, endpoint);
    }

    void put(String path, Endpoint endpoint) {
        add(HttpMethod.PUT, Channel.API, path, endpoint);
    }

    void delete(String path, Endpoint endpoint) {
        add(HttpMethod.DELETE, Channel.API, path, endpoint);
    }

    /** Answers whatever no route has taken with 404. */
    void nothingElse() {
        router.route().handler(context -> serve(Channel.API, context, call -> HttpAnswer.empty(404)));
    }

    private void add(HttpMethod method, Channel channel, String path, Endpoint endpoint) {
        String regex = "(?i)" + path.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)") + "/?";
        router.routeWithRegex(method, regex).handler(context -> serve(channel, context, endpoint));
    }

    private void serve(Channel channel, RoutingContext context, Endpoint endpoint) {
        HttpServerRequest request = context.request();
        String subject = request.method() + " " + request.uri();
        String body = Objects.requireNonNullElse(context.body().asString(), "");
        Endpoint limited = channel == Channel.API ? rate.limiting(endpoint) : endpoint;
        new Handling(context, limited).start(new Message(channel, Moment.REQUESTED, subject, 0, body));
    }

    /** One request and its answer. A fault may let the request pass twice; the first answer is the one that is written. */
    private final class Handling implements LoopPassage {

        private final RoutingContext context;
        private final Endpoint endpoint;
        private final MultiMap query;
        private HttpAnswer answer;

        Handling(RoutingContext context, Endpoint endpoint) {
            this.context = context;
            this.endpoint = endpoint;
            this.query = context.queryParams();
        }

        void start(Message request) {
            faults.meet(request, this);
        }

        @Override
        public void pass(Message message) {
            if (message.moment() == Moment.REQUESTED) {
                answer = execute(message.body());
                Message reply = new Message(
                        message.channel(), Moment.ANSWERING, message.subject(), answer.status(), answer.body());
                faults.meet(reply, this);
            } else {
                write(message.status(), answer.headers(), message.body());
            }
        }

        @Override
        public void answer(int status, Map<String, String> headers, String body) {
            write(status, headers, body);
        }

        @Override
        public Vertx vertx() {
            return vertx;
        }

        @Override
        public Line line() {
            return NettyLine.of(context.request().connection());
        }

        private HttpAnswer execute(String body) {
            try {
                return endpoint.handle(new HttpCall(
                        context.pathParams(), query, context.request().headers(), body));
            } catch (RequestFailure failure) {
                return HttpAnswer.failed(failure);
            }
        }

        private void write(int status, Map<String, String> headers, String body) {
            HttpServerResponse response = context.response();
            if (!response.ended() && !response.closed()) {
                headers.forEach(response::putHeader);
                response.setStatusCode(status).end(body);
            }
        }
    }
}
