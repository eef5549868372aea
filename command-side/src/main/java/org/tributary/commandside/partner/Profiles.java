package org.tributary.commandside.partner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.PartnerCommand.ProfileField;
import org.tributary.commandside.partner.PartnerCommand.RegisterPartner;
import org.tributary.commandside.partner.PartnerCommand.RevisePartnerProfile;
import org.tributary.events.PartnerEvent.Profile;
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
                command.website());
        requireNothingPersonal(profile);
        return profile;
    }

    static Profile revised(Profile before, RevisePartnerProfile command) {
        List<ProfileField> clear = command.clear();
        if (before.personId() != null && command.name() != null)
            throw Refusal.invalid("/name", "person-without-name", "A person's name lies in the person store.");
        Profile revised = new Profile(
                command.name() == null ? before.name() : command.name(),
                before.personId(),
                command.category() == null ? before.category() : command.category(),
                either(command.localCategory(), before.localCategory(), clear.contains(ProfileField.LOCAL_CATEGORY)),
                aliases(command, before),
                either(command.parentId(), before.parentId(), clear.contains(ProfileField.PARENT)),
                either(command.country(), before.country(), clear.contains(ProfileField.COUNTRY)),
                either(command.organisationId(), before.organisationId(), clear.contains(ProfileField.ORGANISATION_ID)),
                either(command.website(), before.website(), clear.contains(ProfileField.WEBSITE)));
        requireNothingPersonal(revised);
        return revised;
    }

    private static List<String> aliases(RevisePartnerProfile command, Profile before) {
        if (command.clear().contains(ProfileField.ALIASES)) return List.of();
        return command.aliases() == null ? before.aliases() : command.aliases();
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T before, boolean cleared) {
        if (said != null) return said;
        return cleared ? null : before;
    }

    private static void requireNothingPersonal(Profile profile) {
        if (profile.personId() == null) return;
        List<Fault> faults = new ArrayList<>();
        if (profile.localCategory() != null) faults.add(personal("localCategory"));
        if (!profile.aliases().isEmpty()) faults.add(personal("aliases"));
        if (profile.country() != null) faults.add(personal("country"));
        if (profile.organisationId() != null) faults.add(personal("organisationId"));
        if (profile.website() != null) faults.add(personal("website"));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static Fault personal(String field) {
        return new Fault("/" + field, "personal", "Of a person this is personal data; it cannot lie in the history.");
    }
}
