import { notFound } from 'next/navigation';

/** An address of the desk that leads nowhere: say so inside the desk. */
export default function Nowhere() { notFound(); }
