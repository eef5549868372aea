package org.tributary.queryside.agreements;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/agreements}. */
@RestController
@RequestMapping("/api/agreements")
@Asks(Portfolio.NAME)
class AgreementsEndpoint {
    private final Answers answers;

    AgreementsEndpoint(Answers answers) {
        this.answers = answers;
    }

    /** The agreements, of which {@code section=voided} are left out unless asked for; with {@code section=addendum} the addenda. */
    @GetMapping
    @Nullable
    Listing<? extends RegisterRow> list(
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @OfList("instrument") @Nullable String instrument,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedTo,
            @RequestParam(required = false) @OfList(value = "region", also = "unassigned") @Nullable String region,
            @RequestParam(required = false) @OfList(value = "area", also = "unassigned") @Nullable String area,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String ourRole,
            @RequestParam(required = false) @Nullable UUID umbrella,
            @RequestParam(required = false) @Nullable UUID excludeUmbrella,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        var filters = new RegisterFilters(
                section,
                instrument,
                partnerId,
                partnershipId,
                owner,
                currency,
                signedFrom,
                signedTo,
                region,
                area,
                level,
                ourRole,
                umbrella,
                excludeUmbrella,
                q);
        Lists<? extends RegisterRow> list = filters.addenda() ? Addenda.LIST : Agreements.LIST;
        Map<String, Object> asked = filters.at(asking.asOf());
        return answers.list(Portfolio.NAME, list, asked, asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<AgreementInFull> one(@PathVariable UUID id, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> AgreementFiles.find(jdbc, id, asOf)
                        .orElseThrow(() -> Refusal.notFound("There is no agreement " + id + ".")),
                found -> found.agreement().version());
    }
}
