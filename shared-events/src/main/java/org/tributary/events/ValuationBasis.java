package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what goods or services were valued. IPSAS 23 asks for their fair value, and that it can be shown how it was found. */
public enum ValuationBasis {
    @JsonProperty("market-price")
    MARKET_PRICE,
    @JsonProperty("invoice")
    INVOICE,
    @JsonProperty("partner-statement")
    PARTNER_STATEMENT,
    @JsonProperty("estimate")
    ESTIMATE
}
