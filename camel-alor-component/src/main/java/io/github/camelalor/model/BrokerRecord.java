package io.github.camelalor.model;

/** What a route receives from, or sends to, the broker as a typed body; each can be turned into JSON and back. */
public sealed interface BrokerRecord
        permits Bar,
                CurrencyPair,
                EstimateQuery,
                InstrumentState,
                MarketTrade,
                NewOrder,
                Order,
                OrderBook,
                OrderEstimate,
                OrderGroup,
                OrderReceipt,
                PortfolioRisk,
                PortfolioSummary,
                Position,
                Quote,
                RiskRate,
                Security,
                SpectraRisk,
                StopOrder,
                Trade {}
