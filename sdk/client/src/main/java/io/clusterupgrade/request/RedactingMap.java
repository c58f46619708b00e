// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.internal.text.SensitiveNames;
import io.clusterupgrade.internal.text.SensitiveText;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable view of a map whose {@link #toString} redacts values with names of secrets. Everything else is the map's own.
 */
final class RedactingMap<K, V extends @Nullable Object> extends AbstractMap<K, V> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<K, V> map;

    RedactingMap(Map<K, V> map) {
        this.map = Collections.unmodifiableMap(map);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    @Override
    public @Nullable V get(Object key) {
        return map.get(key);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return map.entrySet();
    }

    @Override
    public Set<K> keySet() {
        return map.keySet();
    }

    @Override
    public Collection<V> values() {
        return map.values();
    }

    // The methods below would change the map. The unmodifiable map always rejects them; the superclass may not, if
    // there is
    // nothing to change.

    @Override
    public @Nullable V remove(Object key) {
        return map.remove(key);
    }

    @Override
    public boolean remove(Object key, Object value) {
        return map.remove(key, value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> other) {
        map.putAll(other);
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        return map.putIfAbsent(key, value);
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public @Nullable V replace(K key, V value) {
        return map.replace(key, value);
    }

    @Override
    public boolean replace(K key, V before, V value) {
        return map.replace(key, before, value);
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        map.replaceAll(function);
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        return map.computeIfAbsent(key, function);
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        return map.computeIfPresent(key, function);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        return map.compute(key, function);
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        return map.merge(key, value, function);
    }

    @Override
    public String toString() {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + shown(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns the text of a value. Records redact their own values, and booleans are not secrets. */
    private static String shown(@Nullable Object key, @Nullable Object value) {
        if (value == null || value instanceof Record || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return SensitiveNames.isSensitive(String.valueOf(key))
                ? SensitiveText.REDACTED
                : SensitiveText.redact(value.toString());
    }
}
