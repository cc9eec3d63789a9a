using System.Runtime.ExceptionServices;

namespace EarlyWarning.Scoring;

/// <summary>Threads that share numbered parts of one piece of work, call after call, without allocating anything.</summary>
/// <remarks>The caller works too; the others are borrowed from the thread pool and may come late or not at all. Which member does which part is left to chance, so
/// the work must not depend on it. One call at a time.</remarks>
internal sealed class WorkTeam
{
    private readonly Action<int, int> work;
    private readonly Member[] members;
    private int parts;
    private int next;
    private int active;
    private int open;
    private Exception? failure;
    private CancellationToken cancellation;

    /// <summary>Sets a team up.</summary>
    /// <param name="size">Number of members, the caller included; at least 1.</param>
    /// <param name="work">Does one part; gets the part's index and the member's (0 to size − 1), who does one part at a time.</param>
    public WorkTeam(int size, Action<int, int> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        this.work = work;
        Size = size;
        members = [.. Enumerable.Range(1, size - 1).Select(index => new Member(this, index))];
    }

    /// <summary>Number of members, the caller included.</summary>
    public int Size { get; }

    /// <summary>Does all parts and returns when the last one is done.</summary>
    /// <param name="count">Number of parts.</param>
    /// <param name="cancel">Asked before each part.</param>
    /// <exception cref="OperationCanceledException">It was stopped; some parts may not have been done.</exception>
    public void Run(int count, CancellationToken cancel)
    {
        (parts, next, failure, cancellation) = (count, 0, null, cancel);
        Volatile.Write(ref open, 1);
        for (var m = 0; m < members.Length && m + 1 < count; m++) members[m].Call();
        Help(0);
        Interlocked.Exchange(ref open, 0);

        // Whoever came before the door was shut is still at his last part.
        var wait = default(SpinWait);
        while (Volatile.Read(ref active) > 0) wait.SpinOnce(sleep1Threshold: -1);
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        cancel.ThrowIfCancellationRequested();
    }

    private void Help(int member)
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                var part = Interlocked.Increment(ref next) - 1;
                if (part >= parts) return;
                work(part, member);
            }
        }
#pragma warning disable CA1031 // Rethrown by the caller's thread.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref failure, exception, null);
            Interlocked.Exchange(ref next, parts);
        }
    }

    /// <summary>A place for one borrowed thread.</summary>
    private sealed class Member(WorkTeam team, int index) : IThreadPoolWorkItem
    {
        private int called;

        public void Call()
        {
            if (Interlocked.Exchange(ref called, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute()
        {
            Interlocked.Increment(ref team.active);

            // Late: the work is done and its caller gone. The increment before the look and the caller's exchange before his make one of the two see the other.
            if (Volatile.Read(ref team.open) == 1) team.Help(index);
            Volatile.Write(ref called, 0);
            Interlocked.Decrement(ref team.active);
        }
    }
}
