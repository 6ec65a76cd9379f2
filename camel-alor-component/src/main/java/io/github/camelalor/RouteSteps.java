package io.github.camelalor;

import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.spi.WrapAwareProcessor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Follows the messages that come from Kafka records through all routes of a context; see {@link Way}. */
final class RouteSteps implements InterceptStrategy {

    /** Follows messages through the routes of a context that are made from now on; does nothing where that is done already. */
    static void follow(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        if (extension.getInterceptStrategies().stream().noneMatch(RouteSteps.class::isInstance)) {
            extension.addInterceptStrategy(new RouteSteps());
        }
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor original) {
        Repeating repeating = Repeating.of(definition);
        if (repeating == Repeating.LOOP) {
            DelegateAsyncProcessor loop = (DelegateAsyncProcessor) (original == null ? target : original);
            loop.setProcessor(new Round(loop.getProcessor()));
        }
        return new Followed(target, new RouteStep(context, definition), repeating);
    }

    /** A step whose messages are followed. */
    private static final class Followed extends DelegateAsyncProcessor implements WrapAwareProcessor {

        private final Processor target;
        private final RouteStep step;
        private final Repeating repeating;

        Followed(Processor target, RouteStep step, Repeating repeating) {
            super(target);
            this.target = target;
            this.step = step;
            this.repeating = repeating;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            Way way = Way.of(exchange);
            if (way == null && !KafkaRequestIds.isFromRecord(exchange)) {
                return super.process(exchange, callback);
            }
            Way before = Way.orStart(way);
            before.into(step, repeating).writeOn(exchange);
            return super.process(exchange, doneSync -> {
                before.writeOn(exchange);
                callback.done(doneSync);
            });
        }

        @Override
        public Processor getWrapped() {
            return target;
        }
    }

    /** What a loop does in each round: only at its begin the number on the exchange is surely that of this loop. */
    private static final class Round extends DelegateAsyncProcessor {

        Round(AsyncProcessor steps) {
            super(steps);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            Way way = Way.of(exchange);
            if (way != null) {
                way.in(Repeating.LOOP.lastRun(exchange)).writeOn(exchange);
            }
            return super.process(exchange, callback);
        }
    }
}
