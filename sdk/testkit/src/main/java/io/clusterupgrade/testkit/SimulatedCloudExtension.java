// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.testkit.SimulatedCloud.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * The extension behind {@link SimulatedCloud}; use that annotation. Without state: all of it is in the stores of JUnit, which
 * close a {@link CloudSession} after the test or the class that it belongs to. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SimulatedCloudExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SimulatedCloudExtension.class);
    private static final String FIRST_CALL = "first call";

    /** For JUnit. */
    public SimulatedCloudExtension() {}

    /** Lets constructors have the simulator of the test that the instance is for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Owner.of(context).settings().lifecycle() == Lifecycle.PER_CLASS) {
            session(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE)
                .put(FIRST_CALL, session(context).cloud().journal().count());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Integer first = context.getStore(NAMESPACE).get(FIRST_CALL, Integer.class);
        reportFailure(context, first == null ? 0 : first);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (Owner.of(context).settings().lifecycle() == Lifecycle.PER_CLASS) {
            reportFailure(context, 0);
        }
    }

    private static void reportFailure(ExtensionContext context, int firstCall) {
        boolean isFailed = context.getExecutionException()
                .filter(thrown -> !(thrown instanceof TestAbortedException))
                .isPresent();
        if (isFailed) {
            CloudSession session = session(context);
            session.failed();
            String report = JournalReport.of(session.cloud().journal(), firstCall);
            context.publishReportEntry("simulated cloud", report);
            System.err.println(context.getDisplayName() + ": " + report);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return CloudSession.supports(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context).get(parameter.getParameter().getType());
    }

    /** Returns the session of a test or class; starts it if this is its first use. */
    private static CloudSession session(ExtensionContext context) {
        Owner owner = Owner.of(context);
        ExtensionContext scope = owner.settings().lifecycle() == Lifecycle.PER_CLASS ? owner.context() : context;
        boolean isTest = scope.getTestMethod().isPresent();
        if (isTest && scope == owner.context() && owner.settings().lifecycle() == Lifecycle.PER_CLASS) {
            throw new ExtensionConfigurationException(
                    "@SimulatedCloud(lifecycle = PER_CLASS) is for classes, not for " + scope.getDisplayName());
        }
        if (!isTest && scope == context && owner.settings().lifecycle() == Lifecycle.PER_TEST) {
            throw new ParameterResolutionException(
                    "each test has its own simulator, so there is none before the tests of " + context.getDisplayName()
                            + ": set @SimulatedCloud(lifecycle = PER_CLASS)");
        }
        Store store = scope.getStore(NAMESPACE);
        // A store also shows the values of the contexts around it, where another session may be.
        return store.computeIfAbsent(
                scope.getUniqueId(),
                id -> CloudSession.start(
                        owner.settings().scenario(), owner.settings().leakCheck()),
                CloudSession.class);
    }

    /** The nearest annotation, and the context of the method or class that has it. */
    private record Owner(ExtensionContext context, SimulatedCloud settings) {
        static Owner of(ExtensionContext context) {
            ExtensionContext scope = context;
            while (true) {
                var found = AnnotationSupport.findAnnotation(scope.getElement(), SimulatedCloud.class);
                if (found.isPresent()) {
                    return new Owner(scope, found.get());
                }
                scope = scope.getParent()
                        .orElseThrow(
                                () -> new ExtensionConfigurationException("there is no @SimulatedCloud on or around "
                                        + context.getDisplayName() + ": use the annotation instead of @ExtendWith"));
            }
        }
    }
}
