package org.tributary.queryside.kpis;

import org.jspecify.annotations.Nullable;

/**
 * An office, a figure, a period. An office has no targets: those are set for people.
 *
 * @param office {@code unassigned}: of whom worked in none, and of what nobody is credited with
 * @param parentId the office above it
 * @param actual of it and all offices below it; {@code own}: of it alone
 */
record OfficeKpiRow(
        String office,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String parentId,
        String period,
        String measure,
        String unit,
        KpiRow.Actual actual,
        KpiRow.Actual own) {}
