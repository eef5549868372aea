package org.tributary.verification.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The history of an office over ten years, all of it lawful. A seed and a size give the same history for ever. */
public final class TenYears {
    private static final int SIDE_BY_SIDE = 24;

    private final List<Turn> turns = new ArrayList<>();
    private final Made made = new Made();

    /**
     * @param contributions how many are recorded under agreements, beside those that correct others
     * @param each so many under an agreement, on average
     */
    public TenYears(long seed, int contributions, int each) {
        int agreements = 1 + contributions / each;
        Grounds grounds = new Grounds(seed);
        Directory directory = new Directory(seed, grounds, made, 8 + agreements / 3);
        Occasions occasions = new Occasions(seed, grounds, directory, made, 2 + agreements / 50);
        turns.addAll(grounds.beginning());
        turns.addAll(directory.beginning());
        turns.addAll(occasions.beginning());
        List<Strand> strands = new ArrayList<>(grounds.strands());
        strands.addAll(directory.strands());
        strands.addAll(occasions.strands());
        for (int left = contributions, n = 0; left > 0; n++) {
            Strand lost = new Strand(seed, "lost/" + n);
            talks(lost, grounds, directory, occasions).live(false);
            strands.add(lost);
            Strand won = new Strand(seed, "won/" + n);
            int some = Math.min(left, won.mostlyFew(each));
            Talks talks = talks(won, grounds, directory, occasions);
            talks.live(true);
            new Deal(won, talks, made).live(some, won.once(8) ? occasions.umbrella() : null);
            strands.add(won);
            left -= some;
        }
        Random random = new Random(seed);
        Collections.shuffle(strands, random);
        weave(strands, random);
    }

    private Talks talks(Strand strand, Grounds grounds, Directory directory, Occasions occasions) {
        return new Talks(strand, grounds, directory, occasions, made);
    }

    /** They happen side by side: each in its own order, all of them mixed. */
    private void weave(List<Strand> strands, Random random) {
        Deque<Deque<Turn>> waiting = new ArrayDeque<>();
        strands.forEach(strand -> waiting.add(new ArrayDeque<>(strand.turns())));
        List<Deque<Turn>> open = new ArrayList<>();
        while (!waiting.isEmpty() || !open.isEmpty()) {
            while (open.size() < SIDE_BY_SIDE && !waiting.isEmpty()) open.add(waiting.remove());
            Deque<Turn> one = open.get(random.nextInt(open.size()));
            if (!one.isEmpty()) turns.add(one.remove());
            if (one.isEmpty()) open.remove(one);
        }
    }

    /** In the order in which they are sent. */
    public List<Turn> turns() {
        return turns;
    }

    public Made made() {
        return made;
    }
}
