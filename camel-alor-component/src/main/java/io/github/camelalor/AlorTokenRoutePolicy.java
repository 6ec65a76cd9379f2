package io.github.camelalor;

import io.github.camelalor.auth.AccessToken;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NonManagedService;
import org.apache.camel.Route;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Gives the account's access token to a route that calls the broker through a plain {@code https:} endpoint.
 *
 * <p>Each exchange gets the header {@code Authorization} when it begins and loses it when it is done; printed, it does not show
 * the token. A 401 that ends the
 * exchange drops the token, so that the next exchange has a new one. Use it on routes that call nobody but the broker:
 * every HTTP endpoint of the route would get the header. The HTTP client of such an endpoint logs the bytes it sends, and with
 * them the token, if its loggers below {@code org.apache.hc.client5.http} are set to DEBUG.
 */
public final class AlorTokenRoutePolicy extends RoutePolicySupport implements CamelContextAware, NonManagedService {

    private static final String TOKEN = AlorTokenRoutePolicy.class.getName() + ".token";
    private static final String REPLACED = AlorTokenRoutePolicy.class.getName() + ".replaced";

    private CamelContext camelContext;
    private String component = "alor";
    private AlorSession session;

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** Name of the component whose account is used. */
    public void setComponent(String component) {
        this.component = component;
    }

    public String getComponent() {
        return component;
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        try {
            AccessToken token =
                    session.tokens().token().get(session.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
            exchange.setProperty(TOKEN, token);
            exchange.setProperty(REPLACED, exchange.getMessage().getHeader(Authorization.HEADER));
            exchange.getMessage().setHeader(Authorization.HEADER, new Authorization(token));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
        } catch (ExecutionException e) {
            exchange.setException(e.getCause());
        } catch (TimeoutException e) {
            exchange.setException(new TimeoutException(
                    "No access token within " + session.requestTimeout().toMillis() + " ms"));
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        AccessToken token = (AccessToken) exchange.removeProperty(TOKEN);
        if (token != null) {
            Object replaced = exchange.removeProperty(REPLACED);
            restore(exchange.getIn(), replaced);
            restore(exchange.getMessage(), replaced);
        }
        Throwable failure = exchange.getException() != null
                ? exchange.getException()
                : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (token != null && failure instanceof HttpOperationFailedException http && http.getStatusCode() == 401) {
            session.tokens().reject(token);
        }
    }

    private static void restore(Message message, Object replaced) {
        if (message.getHeader(Authorization.HEADER) instanceof Authorization) {
            message.removeHeader(Authorization.HEADER);
            if (replaced != null) {
                message.setHeader(Authorization.HEADER, replaced);
            }
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        AlorComponent alor = camelContext.getComponent(component, AlorComponent.class);
        AlorConfiguration account = alor.accountConfiguration();
        EndpointChecks.refreshToken(account);
        session = alor.acquire(account);
    }

    @Override
    protected void doStop() throws Exception {
        AlorComponent alor = camelContext.getComponent(component, AlorComponent.class);
        AlorSession last = session;
        session = null;
        if (last != null) {
            alor.release(last);
        }
        super.doStop();
    }
}
