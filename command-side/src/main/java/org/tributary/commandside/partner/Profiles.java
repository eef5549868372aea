package org.tributary.commandside.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.ProfileCommand.ProfileField;
import org.tributary.commandside.partner.ProfileCommand.RegisterPartner;
import org.tributary.commandside.partner.ProfileCommand.RevisePartnerProfile;
import org.tributary.events.Profile;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What a profile may say: an organisation has a name, a person none in the history. */
final class Profiles {
    private Profiles() {}

    static Profile of(RegisterPartner command) {
        if ((command.name() == null) == (command.person() == null))
            throw Refusal.invalid("/name", "name-or-person", "A partner is an organisation with a name, or a person.");
        Profile profile = new Profile(
                command.name(),
                command.person(),
                command.category(),
                command.localCategory(),
                command.aliases(),
                command.parentId(),
                command.country(),
                command.organisationId(),
                command.website(),
                command.functions(),
                command.sectors(),
                command.presence(),
                command.interestAreas(),
                command.interestRegions(),
                command.relationship());
        requireSound(profile);
        return profile;
    }

    static Profile revised(Profile before, RevisePartnerProfile command) {
        if (before.personId() != null && command.name() != null)
            throw Refusal.invalid("/name", "person-without-name", "A person's name lies in the person store.");
        Change change = new Change(command.clear());
        Profile revised = new Profile(
                command.name() == null ? before.name() : command.name(),
                before.personId(),
                command.category() == null ? before.category() : command.category(),
                change.of(ProfileField.LOCAL_CATEGORY, command.localCategory(), before.localCategory()),
                change.list(ProfileField.ALIASES, command.aliases(), before.aliases()),
                change.of(ProfileField.PARENT, command.parentId(), before.parentId()),
                change.of(ProfileField.COUNTRY, command.country(), before.country()),
                change.of(ProfileField.ORGANISATION_ID, command.organisationId(), before.organisationId()),
                change.of(ProfileField.WEBSITE, command.website(), before.website()),
                change.list(ProfileField.FUNCTIONS, command.functions(), before.functions()),
                change.list(ProfileField.SECTORS, command.sectors(), before.sectors()),
                change.list(ProfileField.PRESENCE, command.presence(), before.presence()),
                change.list(ProfileField.INTEREST_AREAS, command.interestAreas(), before.interestAreas()),
                change.list(ProfileField.INTEREST_REGIONS, command.interestRegions(), before.interestRegions()),
                change.of(ProfileField.RELATIONSHIP, command.relationship(), before.relationship()));
        requireSound(revised);
        return revised;
    }

    /** A person's category and what they are to us are no personal data; all else would tell of them. */
    private static void requireSound(Profile profile) {
        List<Fault> faults = new ArrayList<>();
        list(profile, "aliases", profile.aliases(), faults);
        list(profile, "functions", profile.functions(), faults);
        list(profile, "sectors", profile.sectors(), faults);
        list(profile, "presence", profile.presence(), faults);
        list(profile, "interestAreas", profile.interestAreas(), faults);
        list(profile, "interestRegions", profile.interestRegions(), faults);
        if (profile.personId() != null) {
            if (profile.localCategory() != null) faults.add(personal("localCategory"));
            if (profile.country() != null) faults.add(personal("country"));
            if (profile.organisationId() != null) faults.add(personal("organisationId"));
            if (profile.website() != null) faults.add(personal("website"));
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static void list(Profile profile, String field, List<String> said, List<Fault> faults) {
        if (profile.personId() != null && !said.isEmpty()) faults.add(personal(field));
        else if (!field.equals("aliases") && Set.copyOf(said).size() != said.size())
            faults.add(new Fault("/" + field, "duplicate", "Each code is named once."));
    }

    private static Fault personal(String field) {
        return new Fault("/" + field, "personal", "Of a person this is personal data; it cannot lie in the history.");
    }

    /** What is left out stays, what is named is taken away. */
    private record Change(List<ProfileField> cleared) {
        <T> @Nullable T of(ProfileField field, @Nullable T said, @Nullable T before) {
            if (said != null) return said;
            return cleared.contains(field) ? null : before;
        }

        List<String> list(ProfileField field, @Nullable List<String> said, List<String> before) {
            if (said != null) return said;
            return cleared.contains(field) ? List.of() : before;
        }
    }
}
