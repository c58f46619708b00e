// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a simulator for each test, and passes it and its clients to the parameters of tests, of lifecycle methods and of
 * constructors. The clients wait on the simulator's clock, so that hours of upgrade pass in milliseconds.
 *
 * <p>Parameters can be {@link io.clusterupgrade.simulator.CloudSimulator}, {@link io.clusterupgrade.simulator.VirtualClock},
 * {@link io.clusterupgrade.css.CssClient}, {@link io.clusterupgrade.cce.CceClient}, {@link io.clusterupgrade.ack.AckClient},
 * {@link SimulatedClients} and {@link VirtualScheduler}; any other type is left to other extensions. All belong together, and are
 * closed after the test.
 *
 * <p>On a class it applies to all its tests and to those of its nested classes; on a method, to this test; on another annotation,
 * wherever that stands. The nearest one counts. Tests may run in parallel: no state is static.
 *
 * <p>When a test fails, its requests to the simulator are published as a report entry, and printed to {@code System.err}: the last
 * fifty, without secrets.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulatedCloudExtension.class)
public @interface SimulatedCloud {

    /**
     * The scenario that a simulator starts with, in YAML (see sdk/docs/simulator.md): the name of a resource of the class path, or, if
     * there is none of that name, a file; by default an empty cloud. A mistake in it fails the test. Its clock, if it sets one,
     * must be manual, since time passes when something waits.
     */
    String scenario() default "";

    /** How long a simulator lives: by default, for one test. */
    Lifecycle lifecycle() default Lifecycle.PER_TEST;

    /**
     * Whether a test fails that leaves something open: a thread that sleeps in virtual time, a connection to the simulator, or a
     * thread of a call to it. The default is true. Checked when the simulator is closed, unless a test that used it failed.
     */
    boolean leakCheck() default true;

    /**
     * How long a simulator lives.
     *
     * @since 0.1.0
     */
    enum Lifecycle {
        /** Each test has its own simulator. */
        PER_TEST,

        /** The tests of a class share one, with its clock and clusters, and so do those of its nested classes. Only for classes. */
        PER_CLASS
    }
}
