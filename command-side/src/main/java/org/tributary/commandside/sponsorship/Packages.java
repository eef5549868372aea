package org.tributary.commandside.sponsorship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.Signing.SignAgreement;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ConfirmSponsor;
import org.tributary.commandside.sponsorship.SponsorshipCommand.OfferPackage;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ReleasePackage;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ReservePackage;
import org.tributary.commandside.sponsorship.SponsorshipCommand.WithdrawPackage;
import org.tributary.events.AgreementId;
import org.tributary.events.Money;
import org.tributary.events.PackageId;
import org.tributary.events.PartnerId;
import org.tributary.events.SlotId;
import org.tributary.events.SponsorshipEvent.PackageOffered;
import org.tributary.events.SponsorshipEvent.PackageReleased;
import org.tributary.events.SponsorshipEvent.PackageReserved;
import org.tributary.events.SponsorshipEvent.PackageWithdrawn;
import org.tributary.events.SponsorshipEvent.SponsorConfirmed;
import org.tributary.events.StreamVersion;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.platform.problem.Refusal;

/** What is offered to sponsors, and who has which slot. */
final class Packages {
    private Map<String, Offer> byId = new HashMap<>();
    private Set<String> withdrawn = new HashSet<>();
    private Map<String, Slot> slots = new HashMap<>();
    private Set<String> released = new HashSet<>();

    PackageOffered decided(OfferPackage command) {
        if (byId.containsKey(command.packageId().text()))
            throw Refusal.because("already-exists", "This package was offered before.");
        if (command.price().signum() <= 0)
            throw Refusal.invalid("/price/amount", "not-positive", "A package has a price above zero.");
        if (command.slots() < 1) throw Refusal.invalid("/slots", "not-positive", "A package has at least one slot.");
        return new PackageOffered(
                command.sponsorshipId(),
                command.packageId(),
                command.title(),
                command.price(),
                command.slots(),
                command.benefits(),
                Boolean.TRUE.equals(command.published()),
                command.effectiveOn());
    }

    PackageReserved decided(ReservePackage command, List<StreamVersion> reliedOn) {
        Offer offer = offered(command.packageId(), command.effectiveOn());
        if (slots.containsKey(command.slotId().text())
                || released.contains(command.slotId().text()))
            throw Refusal.because("already-exists", "This slot was reserved or sold before.");
        if (command.until().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/until", "too-early", "A slot is kept until the day or later.");
        requireFree(offer, command.packageId(), command.slotId(), command.effectiveOn());
        return new PackageReserved(
                command.sponsorshipId(),
                command.packageId(),
                command.slotId(),
                command.partnerId(),
                command.until(),
                command.effectiveOn(),
                reliedOn);
    }

    /** What the partnership is to sign, where there is a slot to be had for it. */
    SignAgreement signing(ConfirmSponsor command, Partners known) {
        Offer offer = offered(command.packageId(), command.effectiveOn());
        requireSellable(command, known);
        requireFree(offer, command.packageId(), command.slotId(), command.effectiveOn());
        Money amount = command.amount() == null ? offer.price() : command.amount();
        if (amount.signum() <= 0)
            throw Refusal.invalid("/amount/amount", "not-positive", "A sponsor pays more than nothing.");
        return new SignAgreement(
                command.partnershipId(),
                command.agreementId(),
                "sponsorship-agreement",
                command.reference(),
                List.of(),
                command.title(),
                null,
                amount.currency(),
                List.of(new Value(command.partnerId().text(), ValueKind.CASH, amount)),
                command.parties(),
                command.tranches(),
                command.term(),
                command.attribution(),
                command.expectationsDocument(),
                command.waivers(),
                command.pledges(),
                null,
                null,
                command.effectiveOn(),
                command.codes());
    }

    private void requireSellable(ConfirmSponsor command, Partners known) {
        Slot slot = slots.get(command.slotId().text());
        if (released.contains(command.slotId().text()))
            throw Refusal.because("slot-released", "This slot was released: leave slotId out to sell a free one.");
        if (slot == null) return;
        if (slot.agreement() != null) throw Refusal.because("already-exists", "This slot is sold already.");
        if (!slot.offer().equals(command.packageId().text()))
            throw Refusal.invalid("/packageId", "other-package", "The slot was reserved in another package.");
        if (!known.now(PartnerId.of(slot.partner())).equals(command.partnerId()))
            throw Refusal.invalid("/partnerId", "other-partner", "The slot is kept for another partner.");
        Chronology.requireNotBefore(slot.on(), command.effectiveOn());
    }

    SponsorConfirmed decided(ConfirmSponsor command, List<StreamVersion> reliedOn) {
        return new SponsorConfirmed(
                command.sponsorshipId(),
                command.packageId(),
                command.slotId(),
                command.partnerId(),
                command.partnershipId(),
                command.agreementId(),
                slots.containsKey(command.slotId().text()),
                command.effectiveOn(),
                reliedOn);
    }

    PackageReleased decided(ReleasePackage command, Agreements agreements) {
        Slot slot = slots.get(command.slotId().text());
        if (released.contains(command.slotId().text()))
            throw Refusal.because("slot-released", "This slot was released before.");
        if (slot == null) throw Refusal.invalid("/slotId", "unknown-slot", "The event has no such slot.");
        Chronology.requireNotBefore(slot.on(), command.effectiveOn());
        List<StreamVersion> reliedOn = slot.agreement() == null
                ? List.of()
                : agreements.requireEnded("slot-sold", AgreementId.of(slot.agreement()));
        return new PackageReleased(
                command.sponsorshipId(),
                PackageId.of(slot.offer()),
                command.slotId(),
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                reliedOn);
    }

    PackageWithdrawn decided(WithdrawPackage command) {
        offered(command.packageId(), command.effectiveOn());
        if (slots.values().stream()
                .anyMatch(slot -> slot.agreement() == null && slot.holds(command.packageId(), command.effectiveOn())))
            throw Refusal.because(
                    "package-reserved", "Slots of the package are kept for partners: release-package first.");
        return new PackageWithdrawn(
                command.sponsorshipId(), command.packageId(), command.reason(), command.effectiveOn(), command.codes());
    }

    private Offer offered(PackageId id, LocalDate on) {
        Offer offer = byId.get(id.text());
        if (offer == null) throw Refusal.invalid("/packageId", "unknown-package", "The event has no such package.");
        if (withdrawn.contains(id.text()))
            throw Refusal.because("package-withdrawn", "The package is offered no more.");
        Chronology.requireNotBefore(offer.on(), on);
        return offer;
    }

    /** What is sold counts on every day, so that a sale that is entered late finds no slot that is gone meanwhile. */
    private void requireFree(Offer offer, PackageId id, SlotId but, LocalDate on) {
        long taken = slots.entrySet().stream()
                .filter(slot ->
                        !slot.getKey().equals(but.text()) && slot.getValue().holds(id, on))
                .count();
        if (taken >= offer.slots())
            throw Refusal.because(
                    "package-sold-out",
                    "No slot of the package is free: it has %d, each sold or reserved.".formatted(offer.slots()));
    }

    void on(PackageOffered event) {
        byId.put(event.packageId().text(), new Offer(event.price(), event.slots(), event.effectiveOn()));
    }

    void on(PackageWithdrawn event) {
        withdrawn.add(event.packageId().text());
    }

    void on(PackageReserved event) {
        slots.put(
                event.slotId().text(),
                new Slot(event.packageId().text(), event.partnerId().text(), event.until(), null, event.effectiveOn()));
    }

    void on(SponsorConfirmed event) {
        slots.put(
                event.slotId().text(),
                new Slot(
                        event.packageId().text(),
                        event.partnerId().text(),
                        null,
                        event.agreementId().text(),
                        event.effectiveOn()));
    }

    void on(PackageReleased event) {
        slots.remove(event.slotId().text());
        released.add(event.slotId().text());
    }

    /** A package as it is offered, and since when. */
    record Offer(Money price, int slots, LocalDate on) {}

    /** A slot that is reserved until a day, or sold by an agreement. */
    record Slot(
            String offer,
            String partner,
            @Nullable LocalDate until,
            @Nullable String agreement,
            LocalDate on) {
        boolean holds(PackageId id, LocalDate day) {
            return offer.equals(id.text()) && (until == null || !until.isBefore(day));
        }
    }
}
