package org.tributary.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner.
 *
 * @param name of an organisation; a person's name lies in the person store
 * @param personId of a partner who is a person
 * @param category IATI OrganisationType
 * @param localCategory the organization's own classification; a code, though once it could be any text
 * @param aliases other names of an organisation
 * @param parentId the organisation that this one is a unit of
 * @param country ISO 3166-1 alpha-2
 * @param organisationId IATI organisation identifier, as registered
 * @param functions what it does in partnerships
 * @param sectors of the economy that it works in
 * @param presence the countries that it works in
 * @param interestAreas the areas of action that it is interested in
 * @param interestRegions the regions that it is interested in
 * @param relationship what it is to us; nothing: a partner
 */
public record Profile(
        @Nullable String name,
        @Nullable PersonId personId,
        String category,
        @Nullable String localCategory,
        List<String> aliases,
        @Nullable PartnerId parentId,
        @Nullable String country,
        @Nullable String organisationId,
        @Nullable String website,
        List<String> functions,
        List<String> sectors,
        List<String> presence,
        List<String> interestAreas,
        List<String> interestRegions,
        @Nullable String relationship) {
    public Profile {
        aliases = Lists.copy(aliases);
        functions = Lists.copy(functions);
        sectors = Lists.copy(sectors);
        presence = Lists.copy(presence);
        interestAreas = Lists.copy(interestAreas);
        interestRegions = Lists.copy(interestRegions);
    }

    /** Of whom nothing more is known than who it is. */
    public Profile(
            @Nullable String name,
            @Nullable PersonId personId,
            String category,
            @Nullable String localCategory,
            List<String> aliases,
            @Nullable PartnerId parentId,
            @Nullable String country,
            @Nullable String organisationId,
            @Nullable String website) {
        this(
                name,
                personId,
                category,
                localCategory,
                aliases,
                parentId,
                country,
                organisationId,
                website,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
