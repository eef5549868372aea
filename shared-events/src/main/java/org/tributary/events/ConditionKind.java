package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a condition is about.
 *
 * @see <a href="https://iatistandard.org/en/iati-standard/203/codelists/conditiontype/">IATI 2.03, ConditionType</a>
 */
public enum ConditionKind {
    /** A policy is to be carried out. */
    @JsonProperty("policy")
    POLICY,
    /** Outputs or outcomes are to be reached. */
    @JsonProperty("performance")
    PERFORMANCE,
    /** Money is to be handled and accounted for in certain ways. */
    @JsonProperty("fiduciary")
    FIDUCIARY
}
