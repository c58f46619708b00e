// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What the list of tasks is to hide or to falsify. Guarded by the lock of its script. */
final class CssListScript {
    /** Stands for "until said otherwise". */
    static final int FOR_EVER = Integer.MAX_VALUE;

    private static final class Word {
        private final String text;
        private int readsLeft;

        Word(String text, int reads) {
            this.text = text;
            this.readsLeft = reads;
        }
    }

    private final Map<String, Integer> vanished = new HashMap<>();
    private final Deque<Word> words = new ArrayDeque<>();

    void vanish(String taskId, int reads) {
        vanished.put(taskId, positive(reads));
    }

    void reappear(String taskId) {
        vanished.remove(taskId);
    }

    boolean isVanished(String taskId) {
        return vanished.containsKey(taskId);
    }

    boolean takeVanished(String taskId) {
        boolean hidden = isVanished(taskId);
        vanished.computeIfPresent(taskId, (id, left) -> left == FOR_EVER ? left : left > 1 ? left - 1 : null);
        return hidden;
    }

    void showStatus(String word, int reads) {
        words.add(new Word(word, positive(reads)));
    }

    void showTrueStatus() {
        words.clear();
    }

    String takeStatus(String trueWord) {
        Word word = words.peek();
        if (word == null) {
            return trueWord;
        }
        if (word.readsLeft != FOR_EVER && --word.readsLeft == 0) {
            words.remove();
        }
        return word.text;
    }

    private static int positive(int reads) {
        if (reads < 1) {
            throw new IllegalArgumentException("reads must be >= 1: " + reads);
        }
        return reads;
    }
}
