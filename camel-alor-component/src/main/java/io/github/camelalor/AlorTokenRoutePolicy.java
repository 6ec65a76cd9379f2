package io.github.camelalor;

import io.github.camelalor.auth.AccessToken;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.NonManagedService;
import org.apache.camel.Route;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Gives the account's access token to a route that calls the broker through a plain {@code https:} endpoint.
 *
 * <p>Each exchange gets the header {@code Authorization} when it begins and loses it when it is done. A 401 that ends the
 * exchange drops the token, so that the next exchange has a new one. Use it on routes that call nobody but the broker:
 * every HTTP endpoint of the route would get the header.
 */
public final class AlorTokenRoutePolicy extends RoutePolicySupport implements CamelContextAware, NonManagedService {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN = AlorTokenRoutePolicy.class.getName() + ".token";

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
            exchange.getMessage().setHeader(AUTHORIZATION, "Bearer " + token.value());
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
        exchange.getMessage().removeHeader(AUTHORIZATION);
        AccessToken token = (AccessToken) exchange.removeProperty(TOKEN);
        Throwable failure = exchange.getException() != null
                ? exchange.getException()
                : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (token != null && failure instanceof HttpOperationFailedException http && http.getStatusCode() == 401) {
            session.tokens().reject(token);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        AlorComponent alor = camelContext.getComponent(component, AlorComponent.class);
        EndpointChecks.refreshToken(alor.getConfiguration());
        session = alor.sessions().acquire(alor.getConfiguration());
    }

    @Override
    protected void doStop() throws Exception {
        AlorComponent alor = camelContext.getComponent(component, AlorComponent.class);
        AlorSession last = session;
        session = null;
        if (last != null) {
            alor.sessions().release(last);
        }
        super.doStop();
    }
}
