package org.tributary.queryside;

/**
 * The one processor of all that a portfolio's figures are made of: partners, partnerships, agreements, money, staff,
 * targets, rates, policy. Fed in one order, they agree at every position.
 */
public final class Portfolio {
    public static final String NAME = "portfolio";

    private Portfolio() {}
}
