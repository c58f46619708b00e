// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A mapping that was read with a {@link Table}. Immutable.
 *
 * @param <S> what the keys set
 */
public final class Entry<S> {
    private final Item item;
    private final Map<String, Item> members;
    private final Map<String, Object> values;
    private final List<Consumer<S>> setters;
    private final int mistakesBefore;

    Entry(
            Item item,
            Map<String, Item> members,
            Map<String, Object> values,
            List<Consumer<S>> setters,
            int mistakesBefore) {
        this.item = item;
        this.members = Map.copyOf(members);
        this.values = Collections.unmodifiableMap(values);
        this.setters = List.copyOf(setters);
        this.mistakesBefore = mistakesBefore;
    }

    /** Sets every key, in the order of the table. */
    public void applyTo(S target) {
        setters.forEach(setter -> setter.accept(target));
    }

    /** Returns whether the values and all values below them are without a mistake so far. */
    public boolean isFlawless() {
        return item.mistakes().count() == mistakesBefore;
    }

    /** Returns whether the key has a value without a mistake. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns the value of a key; empty if it is absent or a mistake. */
    public <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).map(type::cast);
    }

    /** Returns the mappings in a list; empty if the key is absent or a mistake. */
    @SuppressWarnings("unchecked") // The caller knows the table of the elements.
    public <E> List<Entry<E>> entries(String key) {
        return (List<Entry<E>>) values.getOrDefault(key, List.of());
    }

    /** Returns the mapping of a key; empty if the key is absent or a mistake. */
    @SuppressWarnings("unchecked") // The caller knows the table of the member.
    public <E> Optional<Entry<E>> entry(String key) {
        return Optional.ofNullable((Entry<E>) values.get(key));
    }

    /** Returns the texts in a list; empty if the key is absent or a mistake. */
    @SuppressWarnings("unchecked") // The caller knows the type of the elements.
    public List<String> texts(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }

    /** Returns a mapping with free keys; empty if the key is absent or a mistake. */
    @SuppressWarnings("unchecked") // The caller knows the type of the values.
    public <T> Map<String, T> map(String key) {
        return (Map<String, T>) values.getOrDefault(key, Map.of());
    }

    /** Returns whether the file has the key, with or without a mistake. */
    public boolean contains(String key) {
        return members.containsKey(key);
    }

    /** Returns the keys with a value without a mistake, in the order of the table. */
    public Set<String> knownKeys() {
        return values.keySet();
    }

    /** Reports a mistake at the value of a key, or at the mapping if it has no such key. */
    public void mistake(String key, String text) {
        members.getOrDefault(key, item).mistake(text);
    }

    /** Returns the number of the line at which the mapping begins. */
    public int line() {
        return Position.of(item.node()).line();
    }
}
