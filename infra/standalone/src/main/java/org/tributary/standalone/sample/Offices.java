package org.tributary.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.standalone.sample.Table.Line;

/** Where the sample's people work, who they are, and which of them logs in with which account. */
final class Offices {
    static final String HEADQUARTERS = id("headquarters");

    private static final String SINCE = "2015-01-01";

    private Offices() {}

    static List<Step> steps(Days days) {
        List<Step> steps = new ArrayList<>();
        for (Line line : Table.lines("offices.csv")) steps.add(office(line));
        List<Line> staff = Table.lines("staff.csv");
        for (Line line : staff) steps.add(member(line));
        for (Line line : staff) if (line.maybe("account") != null) steps.add(link(line, days));
        return steps;
    }

    private static Step office(Line line) {
        String parent = line.maybe("parent");
        return new Step(
                "office:" + line.text("name"),
                line.origin(),
                "open-office",
                SampleAccounts.newcomer(Role.MANAGER),
                Bodies.of(
                        "officeId", id(line.text("name")),
                        "name", line.text("title"),
                        "kind", line.text("kind"),
                        "parentId", parent == null ? null : id(parent),
                        "effectiveOn", SINCE));
    }

    private static Step member(Line line) {
        return new Step(
                "staff:" + line.text("handle"),
                line.origin(),
                "register-staff-member",
                SampleAccounts.newcomer(Role.MANAGER),
                Bodies.of(
                        "staffId", Names.staff(line.text("handle")),
                        "person", Bodies.of("name", line.text("name"), "jobTitle", line.text("job_title")),
                        "officeId", id(line.text("office")),
                        "effectiveOn", SINCE));
    }

    private static Step link(Line line, Days days) {
        Role role = Role.valueOf(line.text("account").toUpperCase(Locale.ROOT));
        return new Step(
                "link:" + line.text("handle"),
                line.origin(),
                "link-account",
                Actor.SYSTEM,
                Bodies.of(
                        "staffId", Names.staff(line.text("handle")),
                        "accountId", SampleAccounts.id(role),
                        "effectiveOn", days.on(0)));
    }

    private static String id(String name) {
        return Names.id("office", name);
    }
}
