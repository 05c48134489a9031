package org.grandstand.kernel.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.grandstand.kernel.control.SlowClients.Pace;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/** An answer on its way to a client that may be slow to read it. */
final class ReadByClient extends AbstractStreamSinkConduit<StreamSinkConduit> {

    private final Pace pace;

    ReadByClient(StreamSinkConduit next, Pace pace) {
        super(next);
        this.pace = pace;
    }

    @Override
    public void awaitWritable() throws IOException {
        pace.await(next::awaitWritable);
    }

    @Override
    public void awaitWritable(long time, TimeUnit unit) throws IOException {
        pace.await((longest, in) ->
                next.awaitWritable(Math.min(unit.toNanos(time), in.toNanos(longest)), TimeUnit.NANOSECONDS));
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return pace.moved(super.write(bytes));
    }

    @Override
    public long write(ByteBuffer[] bytes, int from, int count) throws IOException {
        return pace.moved(super.write(bytes, from, count));
    }

    @Override
    public int writeFinal(ByteBuffer bytes) throws IOException {
        return pace.moved(super.writeFinal(bytes));
    }

    @Override
    public long writeFinal(ByteBuffer[] bytes, int from, int count) throws IOException {
        return pace.moved(super.writeFinal(bytes, from, count));
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) throws IOException {
        return pace.moved(super.transferFrom(file, position, count));
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through) throws IOException {
        return pace.moved(super.transferFrom(source, count, through));
    }
}
