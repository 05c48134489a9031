package org.grandstand.operations.adapter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.operations.NodeFigures;
import org.grandstand.operations.NodeFigures.CacheFigures;
import org.grandstand.operations.NodeFigures.QueueFigures;
import org.grandstand.operations.control.ThisNode;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.Address;

/** The WildFly around us: its state and queues by its management beans, the cluster and the caches by Infinispan. */
@ApplicationScoped
public class WildFlyNode implements ThisNode {

    private static final Logger LOG = Logger.getLogger(WildFlyNode.class.getName());
    private static final String MACHINE = "java.lang:type=OperatingSystem";
    private static final String QUEUES = "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=*";
    private static final String CACHES = "jboss.as:subsystem=infinispan,cache-container=grandstand,cache=*";
    private static final int WHOLE = 100;

    /** Queues and caches are asked this seldom: the management model answers slowly, and only a page for people shows the figures. */
    private static final Duration FIGURES_HOLD = Duration.ofSeconds(10);

    private static final Duration NAMES_HOLD = Duration.ofMinutes(1);

    @Resource(lookup = "java:jboss/infinispan/container/grandstand")
    EmbeddedCacheManager caches;

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final Path draining = Path.of(System.getenv().getOrDefault("GRANDSTAND_DATA", "data"), "draining");

    /** To find them, the server goes through all that it manages. */
    private final Cache<String, Set<ObjectName>> names = Caffeine.newBuilder()
            .expireAfterWrite(NAMES_HOLD)
            .executor(Runnable::run)
            .build();

    private volatile Counted counted;

    /** Figures of caches and queues, and when they were taken. */
    private record Counted(long nanos, List<CacheFigures> caches, List<QueueFigures> queues) {
        boolean holds() {
            return System.nanoTime() - nanos < FIGURES_HOLD.toNanos();
        }
    }

    @Override
    public String name() {
        return System.getProperty("jboss.node.name", "node");
    }

    @Override
    public int number() {
        return Integer.parseInt(System.getenv().getOrDefault("GRANDSTAND_NODE_NUMBER", "0"));
    }

    @Override
    public boolean running() {
        return Rounds.serverIsOpen();
    }

    @Override
    public boolean askedToDrain() {
        return Files.exists(draining);
    }

    @Override
    public NodeFigures figures() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Counted latest = counted();
        return new NodeFigures(
                heap.getUsed(),
                heap.getMax(),
                processorPercent(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                members(),
                latest.caches,
                latest.queues);
    }

    private Counted counted() {
        Counted latest = counted;
        if (latest == null || !latest.holds()) {
            latest = new Counted(System.nanoTime(), cacheFigures(), queueFigures());
            counted = latest;
        }
        return latest;
    }

    private int processorPercent() {
        try {
            Object load = beans.getAttribute(new ObjectName(MACHINE), "ProcessCpuLoad");
            return load instanceof Double share && share > 0 ? (int) Math.round(share * WHOLE) : 0;
        } catch (JMException unknown) {
            LOG.log(Level.FINE, "the machine does not say how busy it is", unknown);
            return 0;
        }
    }

    private List<String> members() {
        List<Address> seen = caches.getMembers();
        return seen == null
                ? List.of(name())
                : seen.stream().map(WildFlyNode::nameOf).toList();
    }

    /** Infinispan adds its version behind the name. */
    private static String nameOf(Address address) {
        String text = address.toString();
        int version = text.indexOf('(');
        return version < 0 ? text : text.substring(0, version);
    }

    private List<CacheFigures> cacheFigures() {
        return named(CACHES).stream()
                .map(this::cacheFigures)
                .sorted(Comparator.comparing(CacheFigures::name))
                .toList();
    }

    /** By the management beans as well: a cache's own statistics ask its container for a size that WildFly's cannot tell. */
    private CacheFigures cacheFigures(ObjectName cache) {
        return new CacheFigures(
                nameOf(cache, "cache"),
                number(cache, "numberOfEntriesInMemory"),
                number(cache, "hits"),
                number(cache, "misses"));
    }

    private List<QueueFigures> queueFigures() {
        return named(QUEUES).stream()
                .map(this::queueFigures)
                .sorted(Comparator.comparing(QueueFigures::name))
                .toList();
    }

    private QueueFigures queueFigures(ObjectName queue) {
        return new QueueFigures(
                nameOf(queue, "jms-queue"),
                number(queue, "messageCount"),
                number(queue, "consumerCount"),
                number(queue, "messagesAdded"));
    }

    private Set<ObjectName> named(String pattern) {
        return names.get(pattern, this::find);
    }

    private Set<ObjectName> find(String pattern) {
        try {
            return beans.queryNames(new ObjectName(pattern), null);
        } catch (JMException unknown) {
            LOG.log(Level.FINE, "the server does not say what it has of " + pattern, unknown);
            return Set.of();
        }
    }

    private static String nameOf(ObjectName bean, String key) {
        return bean.getKeyProperty(key).replace("\"", "");
    }

    private long number(ObjectName bean, String attribute) {
        try {
            return beans.getAttribute(bean, attribute) instanceof Number number ? number.longValue() : 0;
        } catch (JMException unknown) {
            LOG.log(Level.FINE, bean + " has no " + attribute, unknown);
            return 0;
        }
    }
}
