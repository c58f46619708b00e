// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports a misspelt property under {@code cluster-upgrade} in one sentence, with the name that was probably meant. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownPropertyFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {
    private static final ConfigurationPropertyName PREFIX =
            ConfigurationPropertyName.of(ClusterUpgradeProperties.PREFIX);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, UnboundConfigurationPropertiesException cause) {
        String unknown = cause.getUnboundProperties().stream()
                .filter(property -> PREFIX.isAncestorOf(property.getName()))
                .map(UnknownPropertyFailureAnalyzer::describe)
                .collect(Collectors.joining("; "));
        return unknown.isEmpty()
                ? null
                : new FailureAnalysis(unknown + ".", "Correct the name, or remove the property.", cause);
    }

    private static String describe(ConfigurationProperty property) {
        String name = property.getName().toString();
        String similar = PropertyNames.mostSimilar(name);
        return name + " is not a property of the cluster-upgrade starter"
                + (property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")")
                + (similar == null ? "" : ": write " + similar);
    }
}
